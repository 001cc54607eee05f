package org.sdgcities.benchmarks.load;

/// One way to do the work, ours or another's. It has an empty database of its own.
public interface Rival extends AutoCloseable {

  /// One client of many: does its work again and again.
  @FunctionalInterface
  interface Client {
    void act() throws Exception;
  }

  /// @param number of this client, from 0
  /// @param clients how many there are
  Client client(int number, int clients) throws Exception;

  /// Sends at times that are fixed beforehand, whether or not earlier ones have been answered.
  ///
  /// @return for each, the nanoseconds from when it was due until it had come to its end
  default long[] open(int perSecond, long millis) throws Exception {
    throw new UnsupportedOperationException("open");
  }

  /// Does something once, which is timed.
  ///
  /// @param what a word that this rival knows
  /// @param amount how much of it
  /// @return how much was done
  default long once(String what, long amount) throws Exception {
    throw new UnsupportedOperationException(what);
  }

  @Override
  void close();
}
