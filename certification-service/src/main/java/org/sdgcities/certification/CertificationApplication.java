package org.sdgcities.certification;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.certification.platform.Migrations;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.web.database.DatabaseProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// The certification service by itself, on a database that is there.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(DatabaseProperties.class)
@Import(CertificationConfiguration.class)
public class CertificationApplication {

  public static void main(String[] arguments) {
    // Not `application`: where both services run in one process, each has its own.
    System.setProperty("spring.config.name", "certification-service");
    SpringApplication.run(CertificationApplication.class, arguments);
  }

  @Bean
  @Primary
  DataSource certificationDataSource(DatabaseProperties database) {
    if (database.owner() != null) {
      PGSimpleDataSource owner = new PGSimpleDataSource();
      owner.setUrl(database.url());
      owner.setUser(database.owner());
      owner.setPassword(database.ownerPassword());
      Migrations.run(owner, database.user(), database.queryRole());
    }
    return database.access().pool("certification", database.connections());
  }

  /// Other instances append as well, and what they wrote counts: a decision that rests on less than
  /// the whole log is refused.
  @Bean(destroyMethod = "close")
  LogListener logListener(DataSource certificationDataSource, LogSignal signal) {
    return new LogListener(certificationDataSource, signal);
  }

  @Bean
  DataSource directoryDataSource(DataSource certificationDataSource) {
    return certificationDataSource;
  }
}
