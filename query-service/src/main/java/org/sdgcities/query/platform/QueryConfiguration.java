package org.sdgcities.query.platform;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.web.database.PatientConnections;
import org.sdgcities.web.health.FollowersHealth;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/// The query service: everything but where its databases are.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
    basePackages = "org.sdgcities.query",
    excludeFilters = @Filter(SpringBootConfiguration.class))
public class QueryConfiguration {

  @Bean
  @ConditionalOnMissingBean
  LogSignal logSignal() {
    return new LogSignal();
  }

  @Bean
  GlobalOpenApiCustomizer pagesInOpenApi(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    return new PagesInOpenApi(mapping);
  }

  @Bean
  Events events(JsonMapper json) {
    return new Events(json);
  }

  /// @param dataSource of the role that reads the log and owns the schema `query`
  @Bean
  JdbcClient queryJdbc(@Qualifier("queryDataSource") DataSource dataSource) {
    return JdbcClient.create(new PatientConnections(dataSource));
  }

  /// For pages; what reads long stretches of the log has readers of its own.
  @Bean
  LogReader logReader(@Qualifier("queryDataSource") DataSource dataSource) {
    return new LogReader(new PatientConnections(dataSource));
  }

  @Bean(destroyMethod = "close")
  LogListener logListener(@Qualifier("queryDataSource") DataSource dataSource, LogSignal signal) {
    return new LogListener(dataSource, signal);
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  Followers followers(
      List<Projector> projectors,
      @Qualifier("queryDataSource") DataSource dataSource,
      LogSignal signal,
      Events events,
      JsonMapper json,
      MeterRegistry meters) {
    return new Followers(
        projectors.stream()
            .map(projector -> new ProjectorFollower(projector, events, json))
            .toList(),
        dataSource,
        new LogReader(dataSource),
        signal,
        meters);
  }

  @Bean("projections")
  HealthIndicator projectionsHealth(Followers followers) {
    return new FollowersHealth(followers);
  }

  @Bean
  Freshness freshness(Followers followers) {
    return new Freshness(followers);
  }

  @Bean
  TimeMachine timeMachine(
      @Qualifier("queryDataSource") DataSource dataSource, Events events, JsonMapper json) {
    return new TimeMachine(dataSource, new LogReader(dataSource), events, json);
  }

  @Bean
  WebMvcConfigurer freshPages(Freshness freshness) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FreshnessInterceptor(freshness));
      }
    };
  }
}
