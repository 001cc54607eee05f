package org.sdgcities.query.steps;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.web.directory.SignedIn;
import org.sdgcities.web.page.PageAutoConfiguration;
import org.sdgcities.web.problem.ProblemAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;

/// The pages of the desks and of the reviews, asked for as a browser does, over projected rows.
final class Shown implements AutoCloseable {

  private final GenericWebApplicationContext context = new GenericWebApplicationContext();
  private final SingleConnectionDataSource rows;
  private final SingleConnectionDataSource names;
  private final MockMvc pages;
  private final Set<String> templates = new TreeSet<>();

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "org.sdgcities.query.desk",
    "org.sdgcities.query.review",
    "org.sdgcities.query.steps",
    "org.sdgcities.query.catalogue",
    "org.sdgcities.query.access"
  })
  static class Rooms {}

  Shown(Projected projected, LocalDate today) {
    rows = projected.connected();
    names = directory();
    context.setServletContext(new MockServletContext());
    context.registerBean(
        InstantSource.class,
        () -> InstantSource.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC)));
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(rows));
    context.registerBean("directoryDataSource", DataSource.class, () -> names);
    new AnnotatedBeanDefinitionReader(context)
        .register(
            PageAutoConfiguration.class,
            ProblemAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ThymeleafAutoConfiguration.class,
            Rooms.class);
    context.refresh();
    pages = MockMvcBuilders.webAppContextSetup(context).build();
  }

  private static SingleConnectionDataSource directory() {
    TestDatabase database = TestDatabases.fresh();
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("directory")
        .locations("org/sdgcities/web/directory/migration")
        .load()
        .migrate();
    return new SingleConnectionDataSource(
        database.url(), database.user(), database.password(), true);
  }

  /// @return the page, or what its status is if it is none
  String page(String address, PersonId person, String language) throws Exception {
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken(new SignedIn(person, true), null));
    try {
      MvcResult result =
          pages
              .perform(get(address).param("lang", language).accept(MediaType.TEXT_HTML))
              .andReturn();
      if (result.getModelAndView() != null) {
        templates.add(String.valueOf(result.getModelAndView().getViewName()));
      }
      int status = result.getResponse().getStatus();
      return status == 200
          ? result.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
          : "status " + status + ": " + result.getResolvedException();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  /// @return the templates that were shown
  Set<String> templates() {
    return templates;
  }

  @Override
  public void close() {
    context.close();
    rows.destroy();
    names.destroy();
  }
}
