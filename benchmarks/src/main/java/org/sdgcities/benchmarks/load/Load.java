package org.sdgcities.benchmarks.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;

/// A closed loop: each client acts, waits for the answer, acts again.
final class Load {

  /// @param done acts that ended well
  /// @param failed acts that did not
  /// @param p50 median time of an act in nanoseconds
  record Result(long done, long failed, long nanos, long p50, long p99) {
    String line() {
      return done + " " + failed + " " + nanos + " " + p50 + " " + p99;
    }
  }

  private static final class Worker {
    private long[] times = new long[1 << 12];
    private int done;
    private long failed;

    void run(Rival.Client client, CountDownLatch start, long millis) {
      try {
        start.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      long now = System.nanoTime();
      long end = now + millis * 1_000_000;
      while (now < end) {
        long before = now;
        try {
          client.act();
          now = System.nanoTime();
          if (done == times.length) {
            times = Arrays.copyOf(times, 2 * done);
          }
          times[done++] = now - before;
        } catch (Exception e) {
          now = System.nanoTime();
          if (failed++ == 0) {
            System.err.println("an act failed:");
            e.printStackTrace();
          }
        }
      }
    }
  }

  private Load() {}

  static Result run(Rival rival, int clients, long millis, ThreadFactory threads) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Worker> workers = new ArrayList<>();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Rival.Client client = rival.client(i, clients);
      Worker worker = new Worker();
      workers.add(worker);
      running.add(threads.newThread(() -> worker.run(client, start, millis)));
    }
    running.forEach(Thread::start);
    long began = System.nanoTime();
    start.countDown();
    for (Thread thread : running) {
      thread.join();
    }
    long nanos = System.nanoTime() - began;
    long[] times = workers.stream().flatMapToLong(w -> Arrays.stream(w.times, 0, w.done)).toArray();
    return result(times, workers.stream().mapToLong(worker -> worker.failed).sum(), nanos);
  }

  /// @param times of the acts that ended well; they are sorted
  static Result result(long[] times, long failed, long nanos) {
    Arrays.sort(times);
    return new Result(times.length, failed, nanos, percentile(times, 50), percentile(times, 99));
  }

  static long percentile(long[] sorted, int percent) {
    if (sorted.length == 0) {
      return 0;
    }
    int rank = (int) Math.ceil(sorted.length * (double) percent / 100);
    return sorted[Math.max(0, rank - 1)];
  }
}
