package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateTest {

  /// Times may count from anywhere, also from below zero.
  private static final long START = -7_000_000_000L;

  private final Rate rate = new Rate();

  @Test
  void without_two_moments_there_is_no_rate() {
    assertThat(rate.of(100, at(0))).isZero();

    rate.seen(100, at(0));

    assertThat(rate.of(100, at(0))).isZero();
  }

  @Test
  void the_rate_is_that_of_the_time_since_the_first_mark() {
    rate.seen(1_000, at(0));
    rate.seen(1_500, at(1));

    assertThat(rate.of(1_500, at(1))).isEqualTo(500);
    assertThat(rate.of(1_500, at(2))).isEqualTo(250);
    assertThat(rate.of(3_000, at(4))).isEqualTo(500);
  }

  @Test
  void what_is_longer_ago_than_the_window_counts_no_more() {
    for (int second = 0; second <= 20; second++) {
      // A thousand a second at first, then ten.
      rate.seen(second <= 5 ? second * 1_000 : 5_000 + (second - 5) * 10, at(second));
    }

    assertThat(rate.of(5_150, at(20))).isEqualTo(10);
  }

  @Test
  void who_stands_still_gets_slower_and_slower_and_never_forgets_where_he_stood() {
    rate.seen(0, at(0));
    rate.seen(100, at(10));

    assertThat(rate.of(100, at(12.5))).isEqualTo(8);
    assertThat(rate.of(100, at(1_000))).isZero();
    assertThat(rate.of(160, at(1_005))).isCloseTo(60 / 995.0, within(1e-9));
  }

  @Test
  void who_begins_anew_is_measured_anew() {
    rate.seen(0, at(0));
    rate.seen(90_000, at(1));
    rate.seen(0, at(2));

    assertThat(rate.of(0, at(2))).isZero();

    rate.seen(20, at(4));

    assertThat(rate.of(20, at(4))).isEqualTo(10);
  }

  /// Whoever begins anew says where he is a moment before it is marked.
  @Test
  void a_position_before_the_first_mark_gives_no_negative_rate() {
    rate.seen(100, at(0));

    assertThat(rate.of(40, at(1))).isZero();
  }

  @Test
  void marks_too_close_together_are_not_kept_but_the_position_counts() {
    rate.seen(0, at(0));
    for (int i = 1; i <= 1_000; i++) {
      rate.seen(i, at(i / 10_000.0));
    }

    assertThat(rate.of(1_000, at(0.1))).isEqualTo(10_000);
    assertThat(rate.of(1_000, at(15.05))).isCloseTo(1_000 / 15.05, within(1e-9));
  }

  @Test
  void the_time_left_is_told_by_lag_and_rate_in_whole_seconds() {
    assertThat(status(100, 10).secondsLeft()).isEqualTo(10);
    assertThat(status(109, 10).secondsLeft()).isEqualTo(10);
    assertThat(status(0, 10).secondsLeft()).isZero();
    assertThat(status(100, 0).secondsLeft()).as("cannot be told").isNull();
    assertThat(new FollowerStatus.Rebuilding(0, 300, 100, null).secondsLeft()).isEqualTo(3);
    assertThat(new FollowerStatus.Rebuilding(0, 300, 0, null).secondsLeft()).isNull();
  }

  private static FollowerStatus status(long lag, double rate) {
    return new FollowerStatus("rows", 0, lag, rate, true, null, List.of(), null);
  }

  private static long at(double seconds) {
    return START + Math.round(seconds * 1e9);
  }
}
