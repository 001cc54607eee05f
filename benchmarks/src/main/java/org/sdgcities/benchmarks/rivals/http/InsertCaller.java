package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;

/// Calls {@link ServedInsert}.
public final class InsertCaller implements Rival {

  private static final byte[] REQUEST =
      """
      POST /rows HTTP/1.1\r
      Host: localhost\r
      Content-Type: application/json\r
      Content-Length: %d\r
      \r
      %s\
      """
          .formatted(Sample.payload().length, Sample.json())
          .getBytes(StandardCharsets.ISO_8859_1);

  private final Callers callers = new Callers();

  public InsertCaller(Database database) {}

  @Override
  public Client client(int number, int clients) throws IOException {
    return callers.caller(number, () -> REQUEST);
  }

  @Override
  public long once(String what, long amount) {
    return switch (what) {
      // Who inserts a row is not asked who he is.
      case "issuer" -> 0;
      case "call" -> callers.call(amount);
      default -> throw new IllegalArgumentException(what);
    };
  }

  @Override
  public void close() {
    callers.close();
  }
}
