package org.sdgcities.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The log's measurements.
final class LogMeters {

  private static final String OVERLOADED = "overloaded";

  private final MeterRegistry registry;
  private final Timer latency;
  private final DistributionSummary groupSize;

  LogMeters(MeterRegistry registry, LogSignal signal) {
    this.registry = registry;
    latency =
        Timer.builder("eventlog.append")
            .description("Time from the call to the commit of an append")
            .publishPercentileHistogram()
            .register(registry);
    groupSize =
        DistributionSummary.builder("eventlog.group")
            .description("Appends written in one transaction")
            .register(registry);
    registry.gauge("eventlog.position", signal, known -> known.next() - 1);
    // An alert looks for growth, and would miss what a series begins with.
    refusals(OVERLOADED);
  }

  void watch(WaitingGroups waiting) {
    registry.gauge("eventlog.waiting", waiting, WaitingGroups::size);
  }

  void written(Group group) {
    groupSize.record(group.accepted().size());
    long now = System.nanoTime();
    for (Group.Accepted one : group.accepted()) {
      latency.record(now - one.pending().since(), TimeUnit.NANOSECONDS);
    }
  }

  void refused(AppendFailure why) {
    String reason =
        why.getClass().getSimpleName().replaceAll("(.)([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    refusals(reason).increment();
  }

  /// Turned away because too many wait.
  void shed() {
    refusals(OVERLOADED).increment();
  }

  private Counter refusals(String reason) {
    return registry.counter("eventlog.refused", "reason", reason);
  }
}
