package org.sdgcities.certification.platform.http;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sdgcities.certification.CertificationApplication;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.platform.axon.CommandDesk;
import org.sdgcities.certification.platform.axon.Happened;
import org.sdgcities.certification.platform.axon.SentBy;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
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

/// The certification service by itself, as it is deployed, on a real database and a real port; only
/// its issuer is a key of the test.
public final class Service implements AutoCloseable {

  private static final String ISSUER = "https://issuer.example";
  private static final KeyPair KEYS = keys();

  private final ConfigurableApplicationContext context;

  private Service(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param properties more of them, as `name=value`
  public static Service start(Path folder, String... properties) {
    return start(folder, TestDatabases.fresh(), properties);
  }

  /// @param database that nobody else uses
  static Service start(Path folder, TestDatabase database, String... properties) {
    SpringApplicationBuilder builder =
        new SpringApplicationBuilder(CertificationApplication.class, Door.class)
            .properties(
                "spring.config.name=certification-service",
                "server.address=127.0.0.1",
                "sdg.database.url=" + database.url(),
                "sdg.database.user=" + database.user(),
                "sdg.database.password=" + database.password(),
                "sdg.database.owner=" + database.user(),
                "sdg.database.owner-password=" + database.password(),
                "sdg.database.query-role=" + database.user(),
                "sdg.evidence.folder=" + folder.resolve("evidence"),
                "sdg.sign-in.issuer=" + ISSUER,
                "sdg.sign-in.client-id=pages",
                "spring.jmx.enabled=false")
            .properties(properties);
    // An argument, for the port in the service's own file comes before other defaults.
    return new Service(builder.run("--server.port=0"));
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// Enters somebody into the directory, as registering does.
  public void know(PersonId person, String language) {
    bean(Directory.class)
        .enter(new Directory.Entry(person, "Name of " + person, person + "@example.org", language));
  }

  /// Puts what has happened before into the log.
  public void given(List<? extends Event> events) {
    List<NewEvent> appended = new ArrayList<>();
    for (Event event : events) {
      appended.add(
          new NewEvent(
              UUID.randomUUID(),
              DeclaredEvents.nameOf(event.getClass()),
              DeclaredEvents.versionOf(event.getClass()),
              Instant.now().truncatedTo(ChronoUnit.MICROS),
              event.tags().stream().map(Object::toString).toList(),
              EventJson.mapper().writeValueAsBytes(event),
              "{}".getBytes(StandardCharsets.UTF_8)));
    }
    bean(EventLog.class).append(new Append(appended, null, null)).join();
  }

  /// Carries out what has to be there before the test begins.
  public Happened done(PersonId by, Command command) {
    String key = UUID.randomUUID().toString();
    return bean(CommandDesk.class)
        .send(
            command,
            new SentBy(by, key, Sha256.over(new byte[] {1}), null, "api", "request-of-a-test"));
  }

  /// @return what the issuer gives a program that acts for this person
  public static String token(PersonId person) {
    return token(person.toString(), person + "@example.org", Duration.ofMinutes(5));
  }

  static String token(String subject, String mail, Duration validFor) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(subject)
            .audience(List.of("pages"))
            .issuedAt(now.minusSeconds(3600))
            .expiresAt(now.plus(validFor))
            .claim("email", mail)
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
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
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
  }
}
