package org.sdgcities.query;

import javax.sql.DataSource;
import org.sdgcities.query.platform.Migrations;
import org.sdgcities.query.platform.QueryConfiguration;
import org.sdgcities.web.database.DatabaseProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// The query service by itself, on a database that is there.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(DatabaseProperties.class)
@Import(QueryConfiguration.class)
public class QueryApplication {

  public static void main(String[] arguments) {
    // Not `application`: where both services run in one process, each has its own.
    System.setProperty("spring.config.name", "query-service");
    SpringApplication.run(QueryApplication.class, arguments);
  }

  @Bean
  @Primary
  DataSource queryDataSource(DatabaseProperties database) {
    Migrations.run(database.access().unpooled());
    return database.access().pool("query", database.connections());
  }

  @Bean
  DataSource directoryDataSource(DataSource queryDataSource) {
    return queryDataSource;
  }
}
