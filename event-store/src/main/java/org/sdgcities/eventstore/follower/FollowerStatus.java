package org.sdgcities.eventstore.follower;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;

/// How a follower does.
///
/// @param next position of the event that it will apply next
/// @param lag how many events it is behind
/// @param rate how many events a second it has applied of late
/// @param here whether it runs in this process; another one may run it
/// @param failure why it stands still, or null
/// @param parked streams that wait while the others go on
/// @param rebuild how far the making anew of its rows has come, or null
public record FollowerStatus(
    String name,
    long next,
    long lag,
    double rate,
    boolean here,
    @Nullable Failure failure,
    List<Parked> parked,
    @Nullable Rebuilding rebuild) {

  /// @param position of the event that could not be applied
  /// @param cause in words
  public record Failure(long position, String cause) {
    static Failure of(StoredEvent event, Exception e) {
      return new Failure(
          event.position(),
          event.type() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  /// A stream that waits.
  ///
  /// @param position of the event that could not be applied
  /// @param cause in words
  /// @param held how many events wait, that one among them
  /// @param waiting other streams that wait for this one
  public record Parked(
      String stream, long position, String cause, Instant since, long held, List<String> waiting) {}

  /// @param next position of the event that will be applied next to the new rows
  /// @param lag how many events the new rows are behind
  /// @param failure why it stands still, or null
  public record Rebuilding(long next, long lag, double rate, @Nullable Failure failure) {

    /// @return how long it will take at this rate, in seconds; null if that cannot be told
    @JsonProperty
    public @Nullable Long secondsLeft() {
      return FollowerStatus.secondsLeft(lag, rate);
    }
  }

  public Optional<Failure> failed() {
    return Optional.ofNullable(failure);
  }

  /// @return how long it will take to catch up at this rate, in seconds; null if that cannot be
  ///   told
  @JsonProperty
  public @Nullable Long secondsLeft() {
    return secondsLeft(lag, rate);
  }

  private static @Nullable Long secondsLeft(long lag, double rate) {
    return rate > 0 ? Duration.ofMillis((long) Math.ceil(lag / rate * 1_000)).toSeconds() : null;
  }
}
