package org.sdgcities.kernel.programme;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.geo.Region;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PersonId;

/// The programme's own bodies.
public sealed interface ProgrammeEvent extends org.sdgcities.kernel.Event {

  /// @param regions what the hub serves, by M49
  /// @param languages what it works in, by ISO 639
  @Event(namespace = "sdg", name = "HubDesignated", version = "1")
  record HubDesignated(
      HubId hub,
      Words names,
      OrganisationId host,
      List<Region> regions,
      List<String> languages,
      PersonId by)
      implements ProgrammeEvent {

    public HubDesignated {
      regions = List.copyOf(regions);
      languages = languages.stream().map(Words::language).toList();
    }

    @Override
    public Set<Tag> tags() {
      return Tag.of(hub, host);
    }
  }

  /// @param academia universities and professional bodies that take part, as paragraph 77 (b) asks
  @Event(namespace = "sdg", name = "CityLabEstablished", version = "1")
  record CityLabEstablished(
      LabId lab,
      String name,
      LabKind kind,
      OrganisationId host,
      List<OrganisationId> academia,
      PersonId by)
      implements ProgrammeEvent {

    public CityLabEstablished {
      academia = List.copyOf(academia);
    }

    @Override
    public Set<Tag> tags() {
      return Tag.of(lab, host);
    }
  }
}
