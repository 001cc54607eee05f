package org.sdgcities.eventstore.follower;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoredEvent;

/// Finds in the log what a follower is to leave out.
final class Orders {

  private static final int PAGE = 1_000;

  private Orders() {}

  /// @return the position of an earlier event that is to be left out, if this one says so
  static OptionalLong given(Follower follower, StoredEvent event) {
    OptionalLong position = follower.leavesOut(event);
    return position.isPresent() && position.getAsLong() < event.position()
        ? position
        : OptionalLong.empty();
  }

  /// @return whether the event means anything to the follower, so that its rows may hold traces
  static boolean matters(Follower follower, LogReader reader, long position) {
    return reader.at(List.of(position)).stream()
        .noneMatch(event -> follower.ignores().contains(event.kind()));
  }

  /// @return positions
  static Set<Long> given(Follower follower, LogReader reader) {
    Set<Long> positions = new HashSet<>();
    if (follower.orders().isEmpty()) {
      return positions;
    }
    LogReader.Page page = reader.matching(follower.orders(), 0, PAGE);
    while (true) {
      page.events().forEach(event -> given(follower, event).ifPresent(positions::add));
      if (page.isLast()) {
        return positions;
      }
      page = reader.matching(follower.orders(), page.resumeAt(), PAGE);
    }
  }
}
