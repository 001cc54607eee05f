package org.sdgcities.certification.programme;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import java.util.Map;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Organisation;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.programme.ProgrammeCommand.DesignateHub;
import org.sdgcities.certification.programme.ProgrammeCommand.EstablishLab;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.programme.ProgrammeEvent;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How the programme's bodies come to be.
final class ProgrammeRules {

  private ProgrammeRules() {}

  static List<ProgrammeEvent> designate(
      DesignateHub command, Actor actor, Hub hub, Organisation host) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(!hub.isDesignated(), ProgrammeRule.HUB_KNOWN, command.hub());
    unless(host.isKnown(), PeopleRule.ORGANISATION_UNKNOWN, command.host());
    return List.of(
        new HubDesignated(
            command.hub(),
            command.names(),
            command.host(),
            command.regions(),
            command.languages(),
            actor.id()));
  }

  /// @param members host and academia
  static List<ProgrammeEvent> establish(
      EstablishLab command, Actor actor, Lab lab, Map<OrganisationId, Organisation> members) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(!lab.isEstablished(), ProgrammeRule.LAB_KNOWN, command.lab());
    members.forEach((id, member) -> unless(member.isKnown(), PeopleRule.ORGANISATION_UNKNOWN, id));
    return List.of(
        new CityLabEstablished(
            command.lab(),
            command.name(),
            command.kind(),
            command.host(),
            command.academia(),
            actor.id()));
  }
}
