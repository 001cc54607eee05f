package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Those who call one server. A window begins with connections that are new: the server ends those
/// that were idle for long.
final class Callers implements AutoCloseable {

  private final Map<Integer, Caller> callers = new ConcurrentHashMap<>();
  private int port;

  /// @param newPort of the server, on this machine
  /// @return the same
  long call(long newPort) {
    port = Math.toIntExact(newPort);
    return newPort;
  }

  Caller caller(int number, Supplier<byte[]> requests) throws IOException {
    Caller caller = new Caller(port, requests);
    Caller former = callers.put(number, caller);
    if (former != null) {
      former.close();
    }
    return caller;
  }

  @Override
  public void close() {
    try {
      for (Caller caller : callers.values()) {
        caller.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
