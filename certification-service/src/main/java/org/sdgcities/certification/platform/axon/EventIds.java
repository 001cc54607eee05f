package org.sdgcities.certification.platform.axon;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Event ids of version 7 (RFC 9562): they begin with the time, so that they sort nearly as the log
/// does.
final class EventIds {

  private EventIds() {}

  static String next(Instant now) {
    long random = ThreadLocalRandom.current().nextLong();
    long high = now.toEpochMilli() << 16 | 0x7000 | (random & 0xFFF);
    long low = 0x8000000000000000L | (ThreadLocalRandom.current().nextLong() >>> 2);
    return new UUID(high, low).toString();
  }
}
