package org.sdgcities.standalone.demo.acts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// The time of one thread of the story. It goes forward with each act, through office hours and
/// working days only.
final class Diary {

  private static final LocalTime OPENS = LocalTime.of(7, 0);
  private static final LocalTime CLOSES = LocalTime.of(16, 0);

  /// Minutes between one act and the next, in turn.
  private static final int[] STEPS = {7, 19, 12, 31, 9, 24, 16};

  private LocalDateTime now;
  private int acts;

  /// @param offset seconds into each day, so that threads of the story do not act at the same
  ///   moments
  Diary(LocalDate begin, int offset) {
    now = begin.atTime(OPENS).plusSeconds(offset);
    skipFreeTime();
  }

  /// @return the time of the next act
  Instant next() {
    now = now.plusMinutes(STEPS[acts++ % STEPS.length]);
    skipFreeTime();
    return now.toInstant(ZoneOffset.UTC);
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  void pass(int days) {
    now = now.toLocalDate().plusDays(days).atTime(OPENS.withSecond(now.getSecond()));
    skipFreeTime();
  }

  /// Nothing happens until that day.
  ///
  /// @throws IllegalStateException if the story has come further already
  void until(LocalDate day) {
    if (day.isBefore(today())) {
      throw new IllegalStateException("it is " + today() + " already, later than " + day);
    }
    pass((int) (day.toEpochDay() - today().toEpochDay()));
  }

  private void skipFreeTime() {
    if (!now.toLocalTime().isBefore(CLOSES)) {
      now = now.toLocalDate().plusDays(1).atTime(OPENS.withSecond(now.getSecond()));
    }
    while (now.getDayOfWeek() == DayOfWeek.SATURDAY || now.getDayOfWeek() == DayOfWeek.SUNDAY) {
      now = now.plusDays(1);
    }
  }
}
