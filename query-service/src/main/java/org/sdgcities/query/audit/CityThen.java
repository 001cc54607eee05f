package org.sdgcities.query.audit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;
import org.sdgcities.query.cases.CaseView;
import org.sdgcities.query.cases.CasesPage;
import org.sdgcities.query.cases.CasesProjector;
import org.sdgcities.query.cases.Onlooker;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.TimeMachine;
import org.sdgcities.query.register.RegisterPage;
import org.sdgcities.query.register.RegisterProjector;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A city as it stood: what its pages showed at a position of the log, found by the very code that
/// shows them today.
@Component
public final class CityThen {

  /// What is not about a single city, but named by its pages.
  private static final Set<String> NAMED =
      Stream.of(
              IndicatorDefined.class,
              CriteriaPublished.class,
              HubDesignated.class,
              CityLabEstablished.class,
              OrganisationRegistered.class)
          .map(DeclaredEvents::nameOf)
          .collect(Collectors.toUnmodifiableSet());

  private final TimeMachine machine;
  private final RegisterPage register;
  private final CasesPage cases;

  public CityThen(TimeMachine machine, RegisterPage register, CasesPage cases) {
    this.machine = machine;
    this.register = register;
    this.cases = cases;
  }

  /// @param register the public page; null before the city was registered
  /// @param cases as far as the onlooker may see them
  public record Then(RegisterPage.@Nullable CityPage register, List<CaseView> cases) {}

  /// @param position the last entry that counts
  public Then at(CityId city, long position, Onlooker onlooker) {
    return machine.at(position, matter(city), projectors(), past -> read(past, city, onlooker));
  }

  /// @return the same as a connection sees it
  Then read(JdbcClient rows, CityId city, Onlooker onlooker) {
    return new Then(
        register.on(rows).city(city.value()).orElse(null), cases.on(rows).ofCity(city, onlooker));
  }

  static List<Criterion> matter(CityId city) {
    return TimeMachine.matter("city:" + city, NAMED);
  }

  static List<Projector> projectors() {
    return List.of(new RegisterProjector(), new CasesProjector(), new CatalogueProjector());
  }
}
