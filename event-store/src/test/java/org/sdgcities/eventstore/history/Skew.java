package org.sdgcities.eventstore.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.history.History.Act;
import org.sdgcities.eventstore.history.History.Outcome;

/// Two acts at the same time: one reads x and writes y, the other reads y and writes x.
final class Skew {

  private static final UUID WROTE_Y = new UUID(0, 1);
  private static final UUID WROTE_X = new UUID(0, 2);

  private Skew() {}

  /// @param blind whether the second did not see what the first wrote
  static History history(boolean blind) {
    Act first = act(-1, "x", List.of(), WROTE_Y, 0);
    Act second = act(blind ? -1 : 0, "y", blind ? List.of() : List.of(WROTE_Y), WROTE_X, 1);
    return new History(
        List.of(first, second),
        List.of(),
        List.of(),
        List.of(event(0, WROTE_Y, "y"), event(1, WROTE_X, "x")),
        Map.of());
  }

  private static Act act(long after, String tag, List<UUID> seen, UUID wrote, long position) {
    return new Act(
        0,
        10,
        after,
        Map.of(tag, seen),
        true,
        List.of(wrote),
        null,
        Outcome.DONE,
        new Append.Done(position, position),
        null);
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
}
