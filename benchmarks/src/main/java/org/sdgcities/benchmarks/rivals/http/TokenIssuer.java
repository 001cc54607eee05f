package org.sdgcities.benchmarks.rivals.http;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// An issuer of OpenID Connect, as far as a service asks it: what it is, and its public key.
final class TokenIssuer implements AutoCloseable {

  /// Longer than any measurement.
  private static final Duration VALID = Duration.ofHours(12);

  private final HttpServer server;
  private final RSAKey key;

  TokenIssuer() throws IOException {
    key = key();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(address(port())));
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    server.start();
  }

  static String address(long port) {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /// @return what it gives a program that acts for this person
  String token(String person, String audience) {
    Instant now = Instant.now();
    JwtClaimsSet claims =
        JwtClaimsSet.builder()
            .issuer(address(port()))
            .subject(person)
            .audience(List.of(audience))
            .issuedAt(now)
            .expiresAt(now.plus(VALID))
            .claim("email", mail(person))
            .claim("email_verified", true)
            .build();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
        .encode(JwtEncoderParameters.from(claims))
        .getTokenValue();
  }

  static String mail(String person) {
    return person + "@example.org";
  }

  private static RSAKey key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      return new RSAKey.Builder((RSAPublicKey) keys.getPublic())
          .privateKey(keys.getPrivate())
          .keyID("benchmark")
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(String path, String document) {
    byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
    server.createContext(path, exchange -> answer(exchange, bytes));
  }

  private static void answer(HttpExchange exchange, byte[] document) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, document.length);
      exchange.getResponseBody().write(document);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
