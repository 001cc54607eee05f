package org.sdgcities.query.platform;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.query.QueryApplication;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.security.SignInAutoConfiguration;
import org.sdgcities.web.security.SignInProperties;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The query service by itself, as it is deployed, on a real database and a real port; only its
/// issuer is a key of the test, and its clock stands on the day after the recorded history.
public final class Served implements AutoCloseable {

  private static final String ISSUER = "https://issuer.example";
  private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
  private static final KeyPair KEYS = keys();

  private final TestDatabase database;
  private final EventLog log;
  private final ConfigurableApplicationContext context;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Served() {
    database = TestDatabases.fresh();
    migrate("eventlog", "org/sdgcities/eventstore/migration");
    migrate("directory", "org/sdgcities/web/directory/migration");
    log = EventLog.open(database.dataSource());
    context =
        new SpringApplicationBuilder(QueryApplication.class, Door.class)
            .properties(
                "spring.config.name=query-service",
                "server.address=127.0.0.1",
                "sdg.database.url=" + database.url(),
                "sdg.database.user=" + database.user(),
                "sdg.database.password=" + database.password(),
                "sdg.sign-in.issuer=" + ISSUER,
                "sdg.sign-in.client-id=pages",
                "spring.jmx.enabled=false")
            .run("--server.port=0");
  }

  private void migrate(String schema, String location) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas(schema)
        .locations(location)
        .load()
        .migrate();
  }

  public static Served start() {
    return new Served();
  }

  /// A service that has followed the recorded demonstration and knows its people by name.
  public static Served withHistory() {
    Served served = new Served();
    History.all(PersonRegistered.class)
        .map(PersonRegistered::person)
        .forEach(person ->
            served
                .bean(Directory.class)
                .enter(new Directory.Entry(person, "Name of " + person, mail(person), "en")));
    served.recorded(History.demonstration());
    return served;
  }

  /// Appends events and waits until every follower has applied them or stands still.
  public Served recorded(List<NewEvent> events) {
    Append.Done done = log.append(new Append(events, null, null)).join();
    Followers followers = bean(Followers.class);
    for (FollowerStatus status : followers.status()) {
      try {
        followers.await(status.name(), done.last(), Duration.ofSeconds(60));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public EventLog log() {
    return log;
  }

  /// @return names of the templates that have been shown so far
  public Set<String> shown() {
    return bean(Witness.class).templates;
  }

  /// @return what a program gets that says nothing about itself
  public HttpResponse<String> plain(String path) {
    return send(to(path).header("Accept", "*/*"));
  }

  /// @param language of the page, such as `fr`
  public HttpResponse<String> page(String path, PersonId by, String language) {
    return send(
        to(path)
            .header("Accept", "text/html,application/xhtml+xml")
            .header("Accept-Language", language)
            .header("Cookie", "sdg_session=" + token(by)));
  }

  /// A program reads.
  public HttpResponse<String> json(String path, PersonId by) {
    return send(
        to(path)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token(by)));
  }

  /// A program asks for something to be done.
  public HttpResponse<String> post(String path, PersonId by) {
    return send(
        to(path)
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + token(by))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:"
                    + context.getEnvironment().getRequiredProperty("local.server.port")
                    + path))
        .timeout(Duration.ofSeconds(60));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String mail(PersonId person) {
    return person + "@example.org";
  }

  private static String token(PersonId person) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(person.value())
            .audience(List.of("pages"))
            .issuedAt(now.minusSeconds(60))
            .expiresAt(now.plusSeconds(600))
            .claim("email", mail(person))
            .claim("email_verified", true)
            .build();
    RSAKey key =
        new RSAKey.Builder((RSAPublicKey) KEYS.getPublic())
            .privateKey(KEYS.getPrivate())
            .keyID("test")
            .build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(claims))
        .getTokenValue();
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    log.close();
  }

  /// Notes which templates are shown.
  static final class Witness implements HandlerInterceptor, WebMvcConfigurer {

    private final Set<String> templates = new ConcurrentSkipListSet<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
        jakarta.servlet.http.HttpServletRequest request,
        jakarta.servlet.http.HttpServletResponse response,
        Object handler,
        @Nullable ModelAndView shown) {
      if (shown != null && shown.getViewName() != null) {
        templates.add(shown.getViewName());
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Door {

    @Bean
    JwtDecoder jwtDecoder(SignInProperties properties) {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic()).build();
      SignInAutoConfiguration.restrict(decoder, ISSUER, properties);
      return decoder;
    }

    @Bean
    InstantSource clock() {
      return InstantSource.fixed(NOW);
    }

    @Bean
    Witness witness() {
      return new Witness();
    }
  }
}
