package org.sdgcities.web.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// So many acts a minute for each key, such as a person or an address; a reserve may be used at
/// once.
public final class Limits {

  private static final int MOST_KEYS = 20_000;

  private final long perMinute;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  public Limits(long perMinute) {
    this.perMinute = perMinute;
  }

  /// Counts one act.
  ///
  /// @return after how many seconds to try again, if it was one too many
  public OptionalLong count(String key) {
    if (buckets.size() > MOST_KEYS) {
      // Who is counted anew gains a reserve; that is cheaper than memory without end.
      buckets.clear();
    }
    var probe = buckets.computeIfAbsent(key, one -> bucket()).tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? OptionalLong.empty()
        : OptionalLong.of(
            Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
