package org.sdgcities.certification.automation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.health.FollowersHealth;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Starts the automations.
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

  @Bean
  WhenPersonalDataErasedThenForget whenPersonalDataErasedThenForget(
      Directory directory, JsonMapper json) {
    return new WhenPersonalDataErasedThenForget(
        new DeclaredEvents<>(json, Event.class, EventTypes.ALL), directory);
  }

  @Bean
  WhenCertificateEndsThenExpire whenCertificateEndsThenExpire(
      @Qualifier("certificationDataSource") DataSource dataSource,
      CommandDesk desk,
      InstantSource clock,
      JsonMapper json) {
    return new WhenCertificateEndsThenExpire(
        new DeclaredEvents<>(json, Event.class, EventTypes.ALL),
        JdbcClient.create(dataSource),
        desk,
        clock);
  }

  /// Only to be had by its name: the query service has followers of its own.
  @Bean(initMethod = "start", destroyMethod = "close", defaultCandidate = false)
  Followers automationFollowers(
      WhenCertificateEndsThenExpire expiring,
      WhenPersonalDataErasedThenForget forgetting,
      @Qualifier("certificationDataSource") DataSource dataSource,
      EventLog log,
      LogSignal signal,
      MeterRegistry meters) {
    return new Followers(List.of(expiring, forgetting), dataSource, log.reader(), signal, meters);
  }

  @Bean(destroyMethod = "close")
  Clockwork clockwork(WhenCertificateEndsThenExpire expiring) {
    return new Clockwork(Duration.ofSeconds(5), expiring::tick);
  }

  @Bean("automations")
  HealthIndicator automationsHealth(@Qualifier("automationFollowers") Followers followers) {
    return new FollowersHealth(followers);
  }
}
