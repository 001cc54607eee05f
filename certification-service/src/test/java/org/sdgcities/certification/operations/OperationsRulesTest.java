package org.sdgcities.certification.operations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.HUB_LEAD;
import static org.sdgcities.certification.operations.OperationsRule.SKIPPED_ALREADY;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;

import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.operations.OperationsCommand.SkipEvent;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.operations.FollowerId;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class OperationsRulesTest {

  private static final FollowerId STEPS = new FollowerId("steps");
  private static final FollowerId CASES = new FollowerId("cases");
  private static final String REASON = "Recorded twice by a fault that has been mended.";

  private static Given.When<OperationsCommand> skip(Given past, PersonId by, FollowerId follower) {
    return past.as(by).when(new OperationsDecider(), new SkipEvent(follower, 17, REASON));
  }

  private static Given programme() {
    return Given.given(Town.programme());
  }

  @Test
  void an_administrator_of_the_programme_lets_a_follower_leave_an_event_out() {
    skip(programme(), ADMIN, STEPS).then(new EventSkipped(STEPS, 17, REASON, ADMIN));
  }

  @Test
  void nobody_else_does() {
    skip(programme(), HUB_LEAD, STEPS).refused(ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
  }

  @Test
  void each_follower_leaves_an_event_out_once() {
    Given past = programme().and(new EventSkipped(STEPS, 17, REASON, ADMIN));
    skip(past, ADMIN, STEPS).refused(SKIPPED_ALREADY, "17", STEPS);
    skip(past, ADMIN, CASES).then(new EventSkipped(CASES, 17, REASON, ADMIN));
  }

  @Test
  void without_a_reason_or_a_place_in_the_log_it_is_not_even_asked() {
    assertThatThrownBy(() -> new SkipEvent(STEPS, 17, "  ")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> new SkipEvent(STEPS, -1, REASON)).isInstanceOf(InvalidValue.class);
  }
}
