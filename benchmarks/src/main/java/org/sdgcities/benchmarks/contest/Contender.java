package org.sdgcities.benchmarks.contest;

import java.io.IOException;

/// Somebody who can be put under load, in processes of his own.
public sealed interface Contender extends AutoCloseable permits ChildContender, Pgbench {

  /// @param done acts that ended well
  /// @param failed acts that did not
  /// @param nanos that passed
  /// @param p50 median time of an act in nanoseconds
  record Outcome(long done, long failed, long nanos, long p50, long p99) {
    public double rate() {
      return done * 1e9 / nanos;
    }
  }

  /// @return as the table calls him
  String name();

  Outcome load(int clients, long millis) throws IOException;

  @Override
  void close();
}
