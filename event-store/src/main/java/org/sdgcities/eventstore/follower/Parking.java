package org.sdgcities.eventstore.follower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;

/// Which streams wait, and which events are to be left out: as it stands in the tables, kept at
/// hand so that a page without either costs nothing.
///
/// @param knots the knot that each parked stream waits in
/// @param leftOut events that the log says to leave out
record Parking(Map<String, String> knots, Set<Long> leftOut) {

  static final Parking NONE = new Parking(Map.of(), Set.of());

  /// How a page is dealt with.
  ///
  /// @param applied what can be applied now, in order
  /// @param held positions of what has to wait, by knot
  /// @param joined streams that wait from here on
  /// @param passedOver positions of what is left out
  record Share(
      List<StoredEvent> applied,
      Map<String, List<Long>> held,
      Map<String, Joined> joined,
      List<Long> passedOver) {}

  /// @param position of the event by which a stream came to wait in the knot
  record Joined(String knot, long position) {}

  Parking {
    knots = Map.copyOf(knots);
    leftOut = Set.copyOf(leftOut);
  }

  Share divide(List<StoredEvent> page, Follower follower) {
    Set<String> ignored = follower.ignores();
    List<StoredEvent> meant =
        ignored.isEmpty()
            ? page
            : page.stream().filter(event -> !ignored.contains(event.kind())).toList();
    if (knots.isEmpty() && leftOut.isEmpty()) {
      return new Share(meant, Map.of(), Map.of(), List.of());
    }
    Share share = new Share(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new ArrayList<>());
    for (StoredEvent event : meant) {
      if (leftOut.contains(event.position())) {
        share.passedOver.add(event.position());
      } else {
        divide(event, follower.streams(event), share);
      }
    }
    return share;
  }

  private void divide(StoredEvent event, List<String> streams, Share share) {
    for (String stream : streams) {
      String knot = knotOf(stream, share);
      if (knot != null) {
        share.held.computeIfAbsent(knot, _ -> new ArrayList<>()).add(event.position());
        // What comes later in its own stream has to come after it.
        String own = streams.getFirst();
        if (knotOf(own, share) == null) {
          share.joined.put(own, new Joined(knot, event.position()));
        }
        return;
      }
    }
    share.applied.add(event);
  }

  private @Nullable String knotOf(String stream, Share share) {
    Joined joined = share.joined.get(stream);
    return joined == null ? knots.get(stream) : joined.knot();
  }

  /// @return what waits when the share has been dealt with
  Parking after(Share share) {
    if (share.joined.isEmpty()) {
      return this;
    }
    Map<String, String> more = new HashMap<>(knots);
    share.joined.forEach((stream, joined) -> more.put(stream, joined.knot()));
    return new Parking(more, leftOut);
  }

  /// @return the same without those that wait in the knot
  Parking without(String knot) {
    Map<String, String> others = new HashMap<>(knots);
    others.values().removeIf(knot::equals);
    return new Parking(others, leftOut);
  }

  Parking leavingOut(Set<Long> positions) {
    Set<Long> more = new HashSet<>(leftOut);
    more.addAll(positions);
    return new Parking(knots, more);
  }
}
