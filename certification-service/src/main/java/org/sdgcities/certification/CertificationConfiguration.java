package org.sdgcities.certification;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.sdgcities.certification.decision.RuleBook;
import org.sdgcities.certification.evidence.EvidenceStore;
import org.sdgcities.certification.evidence.FolderEvidenceStore;
import org.sdgcities.certification.platform.axon.AxonWiring;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.FactFinder;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// The certification service: everything but where its databases are.
@Configuration(proxyBeanMethods = false)
@ComponentScan(excludeFilters = @Filter(SpringBootConfiguration.class))
public class CertificationConfiguration {

  @Bean
  @ConditionalOnMissingBean
  LogSignal logSignal() {
    return new LogSignal();
  }

  /// @param dataSource of the role that may append
  @Bean
  EventLog eventLog(
      @Qualifier("certificationDataSource") DataSource dataSource,
      LogSignal signal,
      MeterRegistry meters) {
    return EventLog.open(dataSource, EventLog.Options.DEFAULT, signal, meters);
  }

  /// @param dataSource of the role that may append
  @Bean(initMethod = "start", destroyMethod = "shutdown")
  AxonConfiguration axon(
      EventLog log,
      @Qualifier("certificationDataSource") DataSource dataSource,
      InstantSource clock,
      JsonMapper json) {
    return new AxonWiring(
            log, new Snapshots(dataSource), clock, json, Features.DECIDERS, Features.FOLDS)
        .configurer()
        .build();
  }

  @Bean
  RuleBook ruleBook() {
    return new RuleBook(Features.RULES);
  }

  @Bean
  FactFinder factFinder(AxonConfiguration axon, InstantSource clock) {
    return new FactFinder(axon, clock);
  }

  /// @param limit the most bytes that a file may have
  @Bean
  EvidenceStore evidenceStore(
      @Value("${sdg.evidence.folder}") String folder,
      @Value("${sdg.evidence.most-bytes:26214400}") long limit) {
    return new FolderEvidenceStore(Path.of(folder), limit);
  }

  @Bean
  CommandDesk commandDesk(
      AxonConfiguration axon, EventLog log, JsonMapper json, MeterRegistry meters) {
    return new CommandDesk(
        axon.getComponent(CommandGateway.class),
        log.reader(),
        new DeclaredEvents<>(json, Event.class, EventTypes.ALL),
        meters);
  }
}
