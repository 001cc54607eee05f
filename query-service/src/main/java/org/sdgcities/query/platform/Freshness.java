package org.sdgcities.query.platform;

import java.time.Duration;
import java.util.List;
import org.sdgcities.eventstore.follower.Followers;

/// After a click, show the click: a page that is asked for with `?at=48213` waits until its
/// projectors have come so far, but not for long.
public final class Freshness {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Followers followers;

  public Freshness(Followers followers) {
    this.followers = followers;
  }

  /// Waits for a position.
  ///
  /// @param position null to wait for nothing
  /// @return whether all of them have come so far
  public boolean await(@org.jspecify.annotations.Nullable Long position, List<String> projectors) {
    if (position == null) {
      return true;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (String projector : projectors) {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        if (!followers.await(projector, position, left)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
