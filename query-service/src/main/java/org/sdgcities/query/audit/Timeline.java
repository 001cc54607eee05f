package org.sdgcities.query.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city's history drawn along the calendar: one bar for each day, week, month, quarter or year,
/// whichever gives few enough of them to be hit with a finger.
///
/// @param width of the drawing
/// @param slots those that hold something, in order
/// @param years that begin in the drawing, with their place
record Timeline(int width, List<Slot> slots, List<Year> years) {

  static final int HEIGHT = 96;

  private static final int SLOT = 26;
  private static final int MOST_SLOTS = 48;
  private static final int TALLEST = 60;
  private static final int SHORTEST = 6;

  /// @param from first day
  /// @param to last day
  /// @param entries how many it holds
  /// @param last position of the last of them
  /// @param current whether what is shown falls into it
  record Slot(
      LocalDate from, LocalDate to, int entries, long last, int x, int height, boolean current) {

    public int y() {
      return TALLEST + SHORTEST - height;
    }
  }

  record Year(int year, int x) {}

  /// How the calendar is cut: the first day of the piece that a day lies in, and of the next one.
  private enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private LocalDate first(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        case MONTH -> day.withDayOfMonth(1);
        case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
        case YEAR -> day.withDayOfYear(1);
      };
    }

    private LocalDate next(LocalDate first) {
      return switch (this) {
        case DAY -> first.plusDays(1);
        case WEEK -> first.plusWeeks(1);
        case MONTH -> first.plusMonths(1);
        case QUARTER -> first.plusMonths(3);
        case YEAR -> first.plusYears(1);
      };
    }

    /// @return the first days of all pieces between, both included, and of the one after them
    private List<LocalDate> cut(LocalDate from, LocalDate to) {
      List<LocalDate> days = new ArrayList<>();
      for (LocalDate day = first(from); !day.isAfter(to); day = next(day)) {
        days.add(day);
      }
      days.add(next(days.getLast()));
      return days;
    }
  }

  /// @param position that is shown, or null
  static Timeline of(List<Trail.Moment> moments, @Nullable Long position) {
    if (moments.isEmpty()) {
      return new Timeline(0, List.of(), List.of());
    }
    List<LocalDate> days =
        moments.stream().map(one -> LocalDate.ofInstant(one.at(), ZoneOffset.UTC)).toList();
    // Clocks may step back: the calendar goes from the earliest day to the latest.
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    List<LocalDate> cuts = List.of();
    for (Unit unit : Unit.values()) {
      cuts = unit.cut(first, last);
      if (cuts.size() - 1 <= MOST_SLOTS) {
        break;
      }
    }
    return new Timeline(
        (cuts.size() - 1) * SLOT, slots(moments, days, cuts, position), years(cuts));
  }

  private static List<Slot> slots(
      List<Trail.Moment> moments,
      List<LocalDate> days,
      List<LocalDate> cuts,
      @Nullable Long position) {
    int pieces = cuts.size() - 1;
    int[] counts = new int[pieces];
    long[] lasts = new long[pieces];
    int current = -1;
    for (int i = 0; i < moments.size(); i++) {
      int piece = pieceOf(days.get(i), cuts);
      counts[piece]++;
      lasts[piece] = Math.max(lasts[piece], moments.get(i).position());
      if (position != null && moments.get(i).position() <= position) {
        current = piece;
      }
    }
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      if (counts[i] > 0) {
        slots.add(
            new Slot(
                cuts.get(i),
                cuts.get(i + 1).minusDays(1),
                counts[i],
                lasts[i],
                i * SLOT,
                SHORTEST + TALLEST * counts[i] / most,
                i == current));
      }
    }
    return slots;
  }

  private static int pieceOf(LocalDate day, List<LocalDate> cuts) {
    int piece = 0;
    while (!day.isBefore(cuts.get(piece + 1))) {
      piece++;
    }
    return piece;
  }

  private static List<Year> years(List<LocalDate> cuts) {
    List<Year> years = new ArrayList<>();
    for (int i = 0; i < cuts.size() - 1; i++) {
      int year = cuts.get(i + 1).minusDays(1).getYear();
      boolean begins = years.isEmpty() || years.getLast().year() < year;
      // A label takes the room of two slots.
      if (begins && (years.isEmpty() || i * SLOT - years.getLast().x() >= 2 * SLOT)) {
        years.add(new Year(year, i * SLOT));
      }
    }
    return years;
  }
}
