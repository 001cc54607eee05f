package org.sdgcities.certification.programme;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.geo.Region;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.programme.LabKind;

/// What can be asked about hubs and labs.
public sealed interface ProgrammeCommand extends org.sdgcities.certification.decision.Command {

  @Command(namespace = "sdg", name = "DesignateHub")
  record DesignateHub(
      HubId hub, Words names, OrganisationId host, List<Region> regions, List<String> languages)
      implements ProgrammeCommand {

    public DesignateHub {
      regions = List.copyOf(regions);
      languages = languages.stream().map(Words::language).toList();
    }

    @Override
    public String routingKey() {
      return hub.value();
    }

    @Override
    public Subject subject() {
      return hub;
    }
  }

  @Command(namespace = "sdg", name = "EstablishLab")
  record EstablishLab(
      LabId lab, String name, LabKind kind, OrganisationId host, List<OrganisationId> academia)
      implements ProgrammeCommand {

    public EstablishLab {
      name = Shape.text(name, 200);
      academia = List.copyOf(academia);
    }

    @Override
    public String routingKey() {
      return lab.value();
    }

    @Override
    public Subject subject() {
      return lab;
    }
  }
}
