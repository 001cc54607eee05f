package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.util.function.Supplier;
import org.sdgcities.benchmarks.load.Rival;

/// Sends one request after the other over one connection, which is made anew when the server has
/// ended it.
final class Caller implements Rival.Client, AutoCloseable {

  private static final int DONE = 200;

  private final int port;
  private final Supplier<byte[]> requests;
  private HttpConnection connection;

  Caller(int port, Supplier<byte[]> requests) throws IOException {
    this.port = port;
    this.requests = requests;
    connection = new HttpConnection(port);
  }

  @Override
  public void act() throws IOException {
    Answer answer = connection.ask(requests.get());
    if (answer.last()) {
      connection.close();
      connection = new HttpConnection(port);
    }
    if (answer.status() != DONE) {
      throw new IOException(answer.status() + " " + answer.body());
    }
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
