package org.sdgcities.eventstore;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// The log's measurements.
final class LogMeters {

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
    refused(
        why.getClass().getSimpleName().replaceAll("(.)([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
  }

  void refused(String why) {
    registry.counter("eventlog.refused", "reason", why).increment();
  }
}
