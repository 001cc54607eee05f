package org.sdgcities.web.security;

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
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.web.directory.Directory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.ModelAndView;

/// What both services have in common, with hardly a service behind it, on a real port.
final class Door implements AutoCloseable {

  private static final String ISSUER = "https://issuer.example";
  private static final KeyPair KEYS = keys();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final ConfigurableApplicationContext context;

  private Door(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /// @param properties more of them, as `name=value`
  static Door open(String... properties) {
    Door door =
        new Door(
            new SpringApplicationBuilder(Behind.class)
                .properties(
                    "spring.config.name=sdg-web",
                    "server.port=0",
                    "server.address=127.0.0.1",
                    "sdg.sign-in.issuer=" + ISSUER,
                    "sdg.sign-in.client-id=pages",
                    "spring.jmx.enabled=false")
                .properties(properties)
                .run());
    Directory directory = door.context.getBean(Directory.class);
    for (String person : List.of("ama", "ben")) {
      directory.enter(
          new Directory.Entry(new PersonId(person), person, person + "@example.org", "en"));
    }
    return door;
  }

  HttpRequest.Builder to(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return what the issuer gives a program of this person
  static String token(String person, Duration validFor) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(ISSUER)
            .subject(person)
            .audience(List.of("pages"))
            .issuedAt(now.minusSeconds(3600))
            .expiresAt(now.plus(validFor))
            .claim("email", person + "@example.org")
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
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Behind {

    @Bean
    DataSource directoryDataSource() {
      TestDatabase database = TestDatabases.fresh();
      PGSimpleDataSource people = new PGSimpleDataSource();
      people.setUrl(database.url());
      people.setUser(database.user());
      people.setPassword(database.password());
      Flyway.configure()
          .dataSource(people)
          .schemas("directory")
          .locations("org/sdgcities/web/directory/migration")
          .load()
          .migrate();
      return people;
    }

    @Bean
    JwtDecoder jwtDecoder(SignInProperties properties) {
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withPublicKey((RSAPublicKey) KEYS.getPublic()).build();
      SignInAutoConfiguration.restrict(decoder, ISSUER, properties);
      return decoder;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations() {
      return new InMemoryClientRegistrationRepository(
          ClientRegistration.withRegistrationId(SignInController.REGISTRATION)
              .clientId("pages")
              .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
              .authorizationUri(ISSUER + "/authorize")
              .tokenUri(ISSUER + "/token")
              .jwkSetUri(ISSUER + "/keys")
              .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
              .scope("openid", "email")
              .build());
    }

    @Bean
    Rooms rooms() {
      return new Rooms();
    }
  }

  /// Something to come in for.
  @RestController
  static class Rooms {

    @GetMapping("/hello")
    Map<String, String> hello() {
      return Map.of("hello", "everybody");
    }

    @GetMapping("/broken")
    Map<String, String> broken() {
      throw new IllegalStateException("a secret of ours");
    }

    /// A page that cannot be drawn.
    @GetMapping("/torn")
    ModelAndView torn() {
      return new ModelAndView("a-secret-of-ours");
    }

    @PostMapping("/act")
    ResponseEntity<Void> act() {
      return ResponseEntity.noContent().build();
    }
  }
}
