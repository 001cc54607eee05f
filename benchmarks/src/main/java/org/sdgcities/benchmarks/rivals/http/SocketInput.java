package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.io.InputStream;

/// What comes over a connection, for one thread: unlike the library's, it takes no lock for each of
/// the many bytes of an answer's headers.
final class SocketInput extends InputStream {

  private final InputStream socket;
  private final byte[] buffer = new byte[8192];
  private int next;
  private int end;

  SocketInput(InputStream socket) {
    this.socket = socket;
  }

  @Override
  public int read() throws IOException {
    return isEmpty() ? -1 : buffer[next++] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (isEmpty()) {
      return -1;
    }
    int some = Math.min(length, end - next);
    System.arraycopy(buffer, next, into, from, some);
    next += some;
    return some;
  }

  /// Waits for more when all has been read.
  private boolean isEmpty() throws IOException {
    if (next == end) {
      next = 0;
      end = 0;
      end = Math.max(0, socket.read(buffer));
    }
    return next == end;
  }
}
