package org.sdgcities.standalone;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The clock of the services. It is that of the machine, except while the demonstration is played:
/// then it is set forward from act to act, so that years of a programme can be told. It never goes
/// back.
public final class ProgrammeClock implements InstantSource {

  private final InstantSource machine = Clock.systemUTC();
  private final AtomicReference<@Nullable Instant> told = new AtomicReference<>();

  @Override
  public Instant instant() {
    Instant set = told.get();
    return set == null ? machine.instant() : set;
  }

  /// Sets the clock to a time of the story; an earlier one than it shows is ignored.
  public void tell(Instant time) {
    told.accumulateAndGet(
        time, (set, next) -> set == null || (next != null && next.isAfter(set)) ? next : set);
  }

  /// Lets the clock be that of the machine again, for good.
  public void release() {
    told.set(null);
  }
}
