package org.sdgcities.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/// The event that all rivals write: 506 bytes of JSON in one of a thousand streams.
public final class Sample {

  public static final int STREAMS = 1_000;
  private static final int SIZE = 506;
  private static final String TEXT = text();
  private static final byte[] PAYLOAD = TEXT.getBytes(StandardCharsets.UTF_8);
  private static final byte[] METADATA = "{\"by\":\"a3f09b\"}".getBytes(StandardCharsets.UTF_8);

  private Sample() {}

  private static String text() {
    StringBuilder json = new StringBuilder("{\"cityId\":\"mwanza\",\"values\":{");
    for (int i = 0; json.length() < SIZE - 40; i++) {
      json.append(i == 0 ? "" : ",").append("\"U4SSC-").append(i).append("\":\"").append(i * 37L);
      json.append(".25\"");
    }
    json.append("},\"note\":\"");
    return json.append("x".repeat(SIZE - json.length() - 2)).append("\"}").toString();
  }

  public static String json() {
    return TEXT;
  }

  public static byte[] payload() {
    return PAYLOAD;
  }

  public static byte[] metadata() {
    return METADATA;
  }

  /// The streams of one client, which no other client writes to.
  public static final class Streams {
    private final SplittableRandom random;
    private final int number;
    private final int clients;

    public Streams(int number, int clients) {
      this.random = new SplittableRandom();
      this.number = number;
      this.clients = clients;
    }

    public int next() {
      int own = (STREAMS - number - 1) / clients + 1;
      return number + clients * random.nextInt(own);
    }

    /// @return an identifier that costs little to make
    public UUID id() {
      return new UUID(random.nextLong(), random.nextLong());
    }
  }
}
