package org.sdgcities.benchmarks.rivals.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a server answered over HTTP/1.1.
///
/// @param last whether the server ends the connection with it
record Answer(int status, String body, boolean last) {

  /// Reads one answer, and nothing of the next.
  static Answer read(InputStream in) throws IOException {
    int status = status(line(in));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      String value = header.substring(colon + 1).strip();
      switch (header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> last = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    return new Answer(status, chunked ? chunks(in) : text(in, length), last);
  }

  /// Such as `HTTP/1.1 200`.
  private static int status(String line) throws IOException {
    String[] words = line.split(" ");
    if (words.length < 2 || !words[0].equals("HTTP/1.1")) {
      throw new IOException("no answer: " + line);
    }
    return Integer.parseInt(words[1]);
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    int length = chunkLength(in);
    while (length > 0) {
      body.append(text(in, length));
      line(in);
      length = chunkLength(in);
    }
    String trailer = line(in);
    while (!trailer.isEmpty()) {
      trailer = line(in);
    }
    return body.toString();
  }

  /// What follows a semicolon does not matter.
  private static int chunkLength(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String text(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer ends in the middle");
    }
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    int next = in.read();
    while (next != '\n') {
      if (next < 0) {
        throw new EOFException("the answer ends in the middle");
      }
      line.append((char) next);
      next = in.read();
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    return line.toString();
  }
}
