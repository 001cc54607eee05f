package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sdgcities.certification.certification.AppealCommand.AdmitAppeal;
import org.sdgcities.certification.certification.AppealCommand.DecideAppeal;
import org.sdgcities.certification.certification.AppealCommand.LodgeAppeal;
import org.sdgcities.certification.certification.Appeals.Appeal;
import org.sdgcities.certification.certification.Appeals.Status;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.AppealEvent;
import org.sdgcities.kernel.certification.AppealEvent.AppealAdmitted;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.AppealEvent.AppealLodged;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.AppealOutcome;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How a city appeals, and what an upheld appeal brings about.
final class AppealRules {

  private AppealRules() {}

  /// @param lab scope of the roles of the city's lab
  static List<AppealEvent> lodge(
      LodgeAppeal command, Actor actor, Scope lab, Appeals appeals, Contested contested) {
    actor.mustHold(Role.LAB_LEAD, lab);
    unless(command.against().city().equals(command.city()), AppealRule.OTHER_CITY);
    LocalDate until = contested.until();
    if (until == null) {
      throw new Refused(AppealRule.NOTHING_TO_CONTEST);
    }
    unless(!actor.today().isAfter(until), AppealRule.TOO_LATE, until);
    for (Appeal former : appeals.all()) {
      unless(
          former.status() == Status.DECIDED || !former.against().equals(command.against()),
          AppealRule.PENDING,
          former.id());
    }
    AppealId next = AppealId.of(command.city(), appeals.all().size() + 1);
    return List.of(new AppealLodged(next, command.against(), command.grounds(), actor.id()));
  }

  /// The registrar names who hears it: nobody who had any part in what it is about (D5).
  static List<AppealEvent> admit(
      AdmitAppeal command,
      Actor actor,
      Appeals appeals,
      Contested contested,
      Map<PersonId, Person> people,
      Criteria criteria) {
    actor.mustHold(Role.REGISTRAR, Scope.GLOBAL);
    Appeal one = appeals.find(command.appeal());
    mustBe(Status.LODGED, one);
    List<PersonId> panel = command.panel();
    int size = criteria.bodies().appealPanel();
    unless(
        panel.size() == size && new HashSet<>(panel).size() == size, AppealRule.PANEL_SIZE, size);
    people.forEach((id, person) -> {
      unless(
          person.holds(Role.APPEAL_MEMBER, Scope.GLOBAL, actor.today()),
          AppealRule.NOT_AN_APPEAL_MEMBER,
          id);
      unless(!contested.tookPart(id) && !id.equals(actor.id()), AppealRule.TOOK_PART, id);
    });
    return List.of(
        new AppealAdmitted(
            one.id(),
            panel,
            actor.today().plusDays(criteria.clocks().appealPanelDays()),
            actor.id()));
  }

  private static void mustBe(Status status, Appeal one) {
    unless(
        one.status() == status,
        AppealRule.NOT_AT_THIS_STAGE,
        one.status().name().toLowerCase(Locale.ROOT));
  }

  /// An upheld appeal undoes the act: the case goes to another panel, the certificate holds again,
  /// the step is open again.
  static List<Event> decide(DecideAppeal command, Actor actor, Appeals appeals) {
    Appeal one = appeals.find(command.appeal());
    mustBe(Status.ADMITTED, one);
    unless(one.panel().contains(actor.id()), AppealRule.NOT_ON_THE_PANEL);
    List<Event> events = new ArrayList<>();
    events.add(new AppealDecided(one.id(), command.outcome(), command.summary(), actor.id()));
    if (command.outcome() != AppealOutcome.DISMISSED) {
      events.add(remedy(one, command.summary(), actor.id()));
    }
    return events;
  }

  private static Event remedy(Appeal one, String reason, PersonId by) {
    ContestedAct act = one.against();
    return switch (act.kind()) {
      case CASE -> new DecisionAnnulled(act.caseId(), one.id(), by);
      case CERTIFICATE -> new CertificateReinstated(act.certificate(), reason, by);
      case STEP -> new StepReopened(act.step(), reason, by);
    };
  }
}
