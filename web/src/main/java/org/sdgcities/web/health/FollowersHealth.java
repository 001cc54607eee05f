package org.sdgcities.web.health;

import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Tells on the health page when a follower stands still, where and why.
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
              () -> health.withDetail(status.name(), "lag " + status.lag()));
    }
    return health.build();
  }
}
