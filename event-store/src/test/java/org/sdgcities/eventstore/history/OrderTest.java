package org.sdgcities.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.history.History.Act;
import org.sdgcities.eventstore.history.History.Outcome;
import org.sdgcities.eventstore.history.Promise.Breach;

/// Histories of two acts that go in a circle, each by two edges without one of which there is none.
class OrderTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);

  /// Of two that follow one another, when the earlier one ran.
  private static final Span EARLIER = new Span(0, 4);

  private static final Span LATER = new Span(6, 10);
  private static final Span AT_ONCE = new Span(0, 10);

  private record Span(long invoked, long returned) {}

  /// One act: it reads `x`, sees this, and writes an event with that tag.
  private record Written(
      Span when, boolean conditional, String read, List<UUID> seen, UUID event, String tag) {}

  /// The order in which they are given is that of the log.
  private static History history(Outcome outcomeOfTheSecond, Written... all) {
    List<Act> acts = new ArrayList<>();
    List<StoredEvent> log = new ArrayList<>();
    for (Written one : all) {
      long position = log.size();
      acts.add(
          new Act(
              one.when().invoked(),
              one.when().returned(),
              one.seen().size() - 1,
              Map.of(one.read(), one.seen()),
              one.conditional(),
              List.of(one.event()),
              null,
              position == 0 ? Outcome.DONE : outcomeOfTheSecond,
              new Append.Done(position, position),
              null));
      log.add(event(position, one.event(), one.tag()));
    }
    return new History(acts, List.of(), List.of(), log, Map.of());
  }

  private static History history(Written... all) {
    return history(Outcome.DONE, all);
  }

  private static StoredEvent event(long position, UUID id, String tag) {
    return new StoredEvent(
        position,
        id,
        "happened",
        "1",
        Instant.EPOCH,
        List.of(tag),
        new byte[0],
        new byte[0],
        new byte[32]);
  }

  private static Written writes(Span when, UUID event, String tag) {
    return new Written(when, false, "nothing", List.of(), event, tag);
  }

  @Test
  void who_wrote_second_had_his_answer_before_the_first_one_began() {
    assertThat(Order.explains(history(writes(LATER, FIRST, "x"), writes(EARLIER, SECOND, "x"))))
        .isFalse();
    assertThat(Order.explains(history(writes(EARLIER, FIRST, "x"), writes(LATER, SECOND, "x"))))
        .isTrue();
    assertThat(Order.explains(history(writes(LATER, FIRST, "x"), writes(EARLIER, SECOND, "y"))))
        .as("without a tag in common there is only one edge")
        .isTrue();
  }

  @Test
  void who_read_something_had_his_answer_before_its_writer_began() {
    Written seer = new Written(EARLIER, false, "x", List.of(FIRST), SECOND, "y");
    assertThat(Order.explains(history(writes(LATER, FIRST, "x"), seer))).isFalse();

    Written blind = new Written(EARLIER, false, "x", List.of(), SECOND, "y");
    assertThat(Order.explains(history(writes(LATER, FIRST, "x"), blind))).isTrue();
  }

  @Test
  void who_decided_without_something_began_after_its_writer_had_his_answer() {
    Written blind = new Written(LATER, true, "x", List.of(), SECOND, "y");
    assertThat(Order.explains(history(writes(EARLIER, FIRST, "x"), blind))).isFalse();

    Written atOnce = new Written(AT_ONCE, true, "x", List.of(), SECOND, "y");
    assertThat(Order.explains(history(writes(EARLIER, FIRST, "x"), atOnce))).isTrue();

    Written claimsNothing = new Written(LATER, false, "x", List.of(), SECOND, "y");
    assertThat(Order.explains(history(writes(EARLIER, FIRST, "x"), claimsNothing))).isTrue();
  }

  /// It may have come about at any time after it was sent.
  @Test
  void who_never_had_an_answer_came_before_nobody() {
    assertThat(
            Order.explains(
                history(Outcome.UNKNOWN, writes(LATER, FIRST, "x"), writes(EARLIER, SECOND, "x"))))
        .isTrue();
  }

  /// Write skew: one reads x and writes y, the other reads y and writes x.
  @Test
  void two_at_once_that_each_did_not_see_the_other_are_told_to_break_that_promise() {
    Written first = new Written(AT_ONCE, true, "x", List.of(), FIRST, "y");
    Written blind = new Written(AT_ONCE, true, "y", List.of(), SECOND, "x");
    Written seer = new Written(AT_ONCE, true, "y", List.of(FIRST), SECOND, "x");

    assertThat(Checker.breaches(history(first, blind)))
        .extracting(Breach::promise)
        .contains(Promise.SOME_ORDER_EXPLAINS_ALL);
    assertThat(Checker.breaches(history(first, seer))).isEmpty();
  }
}
