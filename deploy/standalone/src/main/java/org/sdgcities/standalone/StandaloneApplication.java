package org.sdgcities.standalone;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.sdgcities.certification.CertificationConfiguration;
import org.sdgcities.query.platform.QueryConfiguration;
import org.sdgcities.standalone.issuer.LocalIssuer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// Both services in one context. They share nothing but the databases, the door and the bell that
/// rings when the log grows.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CertificationConfiguration.class, QueryConfiguration.class, LocalIssuer.class})
class StandaloneApplication {

  @Bean
  InstantSource clock(ProgrammeClock clock) {
    return clock;
  }

  @Bean
  @Primary
  DataSource certificationDataSource(Databases databases) {
    return databases.certification();
  }

  @Bean
  DataSource directoryDataSource(Databases databases) {
    return databases.certification();
  }

  @Bean
  DataSource queryDataSource(Databases databases) {
    return databases.query();
  }
}
