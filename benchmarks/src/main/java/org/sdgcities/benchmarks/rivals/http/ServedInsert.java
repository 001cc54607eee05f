package org.sdgcities.benchmarks.rivals.http;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.benchmarks.rivals.SingleRows;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// A handler of Spring MVC on virtual threads that inserts a row for each request and answers; it
/// asks nobody who he is, and checks nothing.
public final class ServedInsert implements Rival {

  private final HikariDataSource pool;
  private @Nullable ConfigurableApplicationContext context;

  public ServedInsert(Database database) throws SQLException {
    pool = Pools.of(database, 64, "");
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(SingleRows.script("single-rows.sql"));
    }
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it is called over HTTP");
  }

  /// @return the port on which it serves
  @Override
  public long once(String what, long amount) {
    if (!what.equals("serve")) {
      throw new IllegalArgumentException(what);
    }
    ConfigurableApplicationContext served =
        new SpringApplicationBuilder(Application.class)
            .properties(
                "spring.config.name=nothing",
                "spring.main.banner-mode=off",
                "spring.threads.virtual.enabled=true",
                "server.address=127.0.0.1",
                "server.port=0")
            .initializers(
                starting -> starting.getBeanFactory().registerSingleton("rows", new Rows(pool)))
            .run();
    context = served;
    return served.getEnvironment().getRequiredProperty("local.server.port", Long.class);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
    pool.close();
  }

  /// Not all that is on the class path: that would bring the sign-in of the services.
  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
  })
  static class Application {}

  @RestController
  static final class Rows {

    private static final AtomicLong VERSION = new AtomicLong();

    private final HikariDataSource pool;

    Rows(HikariDataSource pool) {
      this.pool = pool;
    }

    @PostMapping("/rows")
    Map<String, Long> insert(@RequestBody byte[] payload) throws SQLException {
      long version = VERSION.incrementAndGet();
      try (Connection connection = pool.getConnection();
          PreparedStatement insert =
              connection.prepareStatement(
                  "insert into single_row (stream, version, type, payload, recorded_at)"
                      + " values (?, ?, 'bench.ValuesEntered', ?, now())")) {
        insert.setString(1, "city:" + ThreadLocalRandom.current().nextInt(Sample.STREAMS));
        insert.setLong(2, version);
        insert.setBytes(3, payload);
        insert.executeUpdate();
      }
      return Map.of("version", version);
    }
  }
}
