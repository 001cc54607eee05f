package org.sdgcities.web.health;

import java.util.stream.Collectors;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Tells on the health page when a follower stands still, where and why. Streams that wait while
/// the follower goes on are named, but the service is up: it must not be restarted or left out for
/// them.
public final class FollowersHealth implements HealthIndicator {

  private final Followers followers;

  public FollowersHealth(Followers followers) {
    this.followers = followers;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (FollowerStatus status : followers.status()) {
      status
          .failed()
          .ifPresentOrElse(
              failure ->
                  health
                      .down()
                      .withDetail(
                          status.name(),
                          "stands at position " + failure.position() + ": " + failure.cause()),
              () -> health.withDetail(status.name(), going(status)));
    }
    return health.build();
  }

  private static String going(FollowerStatus status) {
    String lag = "lag " + status.lag();
    return status.parked().isEmpty()
        ? lag
        : lag
            + status.parked().stream()
                .map(parked ->
                    "%s waits since position %d: %s"
                        .formatted(parked.stream(), parked.position(), parked.cause()))
                .collect(Collectors.joining("; ", "; warning: ", ""));
  }
}
