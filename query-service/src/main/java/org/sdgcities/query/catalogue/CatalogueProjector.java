package org.sdgcities.query.catalogue;

import java.util.List;
import java.util.Set;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Keeps what other pages look up by a code or a short name.
@Component
public final class CatalogueProjector implements Projector {

  public static final String NAME = "catalogue";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "catalogue_indicator",
        "catalogue_criteria",
        "catalogue_hub",
        "catalogue_lab",
        "catalogue_organisation");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(
        IndicatorDefined.class,
        CriteriaPublished.class,
        HubDesignated.class,
        CityLabEstablished.class,
        OrganisationRegistered.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    switch (event) {
      case IndicatorDefined e ->
          rows.run(
              "insert into catalogue_indicator (code, names, unit, domain, objective, sdg, direction,"
                  + " source, verified) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (code) do update"
                  + " set names = excluded.names, unit = excluded.unit, domain = excluded.domain,"
                  + " objective = excluded.objective, sdg = excluded.sdg, direction = excluded.direction,"
                  + " source = excluded.source, verified = excluded.verified",
              e.indicator(),
              e.names(),
              e.unit(),
              e.domain(),
              e.objective(),
              e.sdg(),
              e.direction(),
              e.source(),
              e.verified());
      case CriteriaPublished e ->
          rows.run(
              "insert into catalogue_criteria (version, document, published_on) values (?, ?, ?)",
              e.criteria().version(),
              new Rows.Json(e.criteria()),
              recorded.day());
      case HubDesignated e ->
          rows.run(
              "insert into catalogue_hub (hub, names, host, regions, languages)"
                  + " values (?, ?, ?, ?, ?)",
              e.hub(),
              e.names(),
              e.host(),
              e.regions(),
              e.languages());
      case CityLabEstablished e ->
          rows.run(
              "insert into catalogue_lab (lab, name, kind, host, academia) values (?, ?, ?, ?, ?)",
              e.lab(),
              e.name(),
              e.kind(),
              e.host(),
              e.academia());
      case OrganisationRegistered e ->
          rows.run(
              "insert into catalogue_organisation (organisation, name, kind, country)"
                  + " values (?, ?, ?, ?)",
              e.organisation(),
              e.name(),
              e.kind(),
              e.country());
      default -> {}
    }
  }
}
