package org.sdgcities.certification.certification;

import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.MODERATOR;
import static org.sdgcities.certification.Town.PANEL_1;
import static org.sdgcities.certification.Town.PANEL_2;
import static org.sdgcities.certification.Town.PANEL_3;
import static org.sdgcities.certification.Town.REGISTRAR;
import static org.sdgcities.certification.Town.REVIEWER_1;
import static org.sdgcities.certification.Town.REVIEWER_2;

import java.util.ArrayList;
import java.util.List;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.StepOutcome;

/// A city on its way to a certificate, as far as each test needs it.
final class Certified {

  static final CaseDecider CASES = new CaseDecider();
  static final CaseId FIRST = CaseId.of(CYCLE, 1);
  static final LevelId L1 = new LevelId("L1");
  static final LevelId L2 = new LevelId("L2");
  static final List<Reason> REASONS = List.of(new Reason(null, "Because."));

  private Certified() {}

  /// The first two steps have been accepted.
  static Given accepted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(Town.declarations())
        .and(accepted(Step.DIAGNOSIS))
        .and(accepted(Step.PLANNING));
  }

  static List<Event> accepted(Step step) {
    StepRef ref = Town.step(step);
    List<Event> events = new ArrayList<>();
    events.add(new StepOpened(ref, LEAD));
    events.add(Town.file(step, 1));
    events.add(new StepSubmitted(ref, 1, new Sha256("0".repeat(64)), MAYOR, LEAD));
    events.add(
        new ReviewersAssigned(
            ref, 1, List.of(REVIEWER_1, REVIEWER_2), Town.day(4, 17), Town.HUB_LEAD));
    events.add(new StepDecided(ref, 1, StepOutcome.ACCEPTED, List.of(), List.of(), MODERATOR));
    return events;
  }

  static Given applied(LevelId level) {
    return accepted().as(LEAD).when(CASES, new ApplyForCertification(CYCLE, level)).happens();
  }

  static Given frozen() {
    return applied(L1).as(MAYOR).when(CASES, new SignApplication(FIRST)).happens();
  }

  static Given deliberating() {
    return frozen()
        .as(REGISTRAR)
        .when(CASES, new AssignPanel(FIRST, List.of(PANEL_1, PANEL_2, PANEL_3)))
        .happens();
  }

  static Given voted(Vote first, Vote second, Vote third) {
    return vote(vote(vote(deliberating(), PANEL_1, first), PANEL_2, second), PANEL_3, third);
  }

  static Given vote(Given given, PersonId member, Vote vote) {
    return given
        .as(member)
        .when(CASES, new CastVote(FIRST, vote, null, vote == Vote.GRANT ? List.of() : REASONS))
        .happens();
  }

  static Given decided(Vote vote) {
    return voted(vote, vote, vote).when(CASES, new DecideCase(FIRST, null)).happens();
  }

  static Given issued() {
    return decided(Vote.GRANT).as(REGISTRAR).when(CASES, new IssueCertificate(FIRST)).happens();
  }
}
