package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;

/// Calls {@link ServedCertification}: each client is an editor of the lab, signs in with a token of
/// the issuer, and enters figures of his cities, each request under a key of its own.
public final class CertificationCaller implements Rival {

  static final String AUDIENCE = "benchmark";

  private static final String SOURCE = "Measured at all stations. ".repeat(11).strip();
  private static final String BEFORE_VALUE =
      "{\"indicator\": \"%s\", \"period\": \"2024\", \"value\": ".formatted(Town.INDICATOR);
  private static final String AFTER_VALUE =
      ", \"unit\": \"%s\", \"method\": \"SENSOR\", \"source\": \"%s\", \"evidence\": []}"
          .formatted(Town.UNIT, SOURCE);

  private final TokenIssuer issuer = new TokenIssuer();
  private final Callers callers = new Callers();

  public CertificationCaller(Database database) throws IOException {}

  @Override
  public Client client(int number, int clients) throws IOException {
    return callers.caller(number, requests(number % Town.EDITORS));
  }

  private Supplier<byte[]> requests(int editor) {
    String head =
        """
        /cycles/1/observations HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer %s\r
        Content-Type: application/json\r
        Accept: application/json\r
        Idempotency-Key: %s-\
        """
            .formatted(issuer.token(Town.editor(editor).value(), AUDIENCE), UUID.randomUUID());
    int[] sent = {0};
    return () -> {
      int number = sent[0]++;
      int city = editor + Town.EDITORS * (number % (Town.CITIES / Town.EDITORS));
      String body = body(number);
      return ("POST /cities/" + Town.city(city) + head + number)
          .concat("\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
          .getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  /// What its event stores is as long as what other rivals write.
  private static String body(int number) {
    return BEFORE_VALUE + (10 + number % 40) + '.' + (1 + number % 9) + AFTER_VALUE;
  }

  @Override
  public long once(String what, long amount) {
    return switch (what) {
      case "issuer" -> issuer.port();
      case "call" -> callers.call(amount);
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Override
  public void close() {
    callers.close();
    issuer.close();
  }
}
