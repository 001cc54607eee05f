package org.sdgcities.eventstore.follower;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;

/// How a follower does.
///
/// @param next position of the event that it will apply next
/// @param lag how many events it is behind
/// @param here whether it runs in this process; another one may run it
/// @param failure why it stands still, or null
public record FollowerStatus(
    String name, long next, long lag, boolean here, @Nullable Failure failure) {

  /// @param position of the event that could not be applied
  /// @param cause in words
  public record Failure(long position, String cause) {
    static Failure of(StoredEvent event, Exception e) {
      return new Failure(
          event.position(),
          event.type() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  public Optional<Failure> failed() {
    return Optional.ofNullable(failure);
  }
}
