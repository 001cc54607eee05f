package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.AppendFailure.ConditionFailed;
import org.sdgcities.eventstore.Pending.Hearer;

/// What memory alone may decide.
class GroupTest {

  private final RecentEvents recent = new RecentEvents(10, 0);
  private final Group group = Group.startingAt(1);

  GroupTest() {
    recent.add("a", List.of("city:x"));
  }

  @Test
  void who_decided_on_what_is_old_is_refused_from_memory() {
    assertThat(group.decide(late(null), recent)).isTrue();

    assertThat(group.refused())
        .singleElement()
        .satisfies(one -> assertThat(one.why()).isInstanceOf(ConditionFailed.class));
  }

  @Test
  void with_a_key_it_may_be_a_repetition_which_only_the_database_knows() {
    assertThat(group.decide(late(new Receipt("key", new byte[0], new byte[0])), recent)).isFalse();

    assertThat(group.refused()).isEmpty();
    assertThat(group.isDecided()).isFalse();
  }

  private static Pending late(@Nullable Receipt receipt) {
    Condition empty = new Condition(-1, List.of(Criterion.tagged("city:x")));
    return new Pending(new Append(List.of(event("a", "city:x")), empty, receipt), Hearer.CODE);
  }
}
