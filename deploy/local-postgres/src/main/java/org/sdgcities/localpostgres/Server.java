package org.sdgcities.localpostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/// The server process of one cluster: how it starts and stops.
record Server(DataDirectory directory, Programs programs, ServerSettings settings) {
  private static final Duration OTHERS_MAY_END = Duration.ofSeconds(20);
  private static final int PORTS_TO_TRY = 10;

  record Started(int port, ProcessHandle process) {}

  /// On the given port, else on a free one. No server of the directory runs that is known; should
  /// there be one after all, PostgreSQL notices and refuses. `pg_ctl` puts the server into a
  /// session of its own, so that Ctrl-C in a terminal reaches the application only, which can then
  /// end in order.
  Started start(OptionalInt port) throws IOException {
    Instant giveUp = Instant.now().plus(OTHERS_MAY_END);
    for (int portsLeft = PORTS_TO_TRY; ; ) {
      int chosen = port.isPresent() ? port.getAsInt() : freePort();
      String said = tryStart(chosen);
      if (said.isEmpty()) {
        return new Started(chosen, process());
      }
      boolean portTaken = said.contains("could not bind");
      // After kill -9 of the server its children need a moment to notice.
      boolean notYetGone = said.contains("is still in use");
      if (portTaken && port.isEmpty() && --portsLeft > 0) {
        continue;
      }
      if (!notYetGone || Instant.now().isAfter(giveUp)) {
        throw failure(said);
      }
      Processes.pause();
    }
  }

  /// Nothing if the server runs, else what it said.
  private String tryStart(int port) throws IOException {
    var stale = PidFile.of(directory.cluster());
    if (stale.isPresent()) {
      stale.get().disownProcess();
    }
    Path settingsFile = directory.cluster().resolve(Cluster.SETTINGS_FILE);
    DurableFiles.write(settingsFile, settings.file(port), "rw-r--r--");
    ServerLog log = log();
    var mark = log.mark();
    var outcome =
        programs.run(
            "pg_ctl",
            "start",
            "--pgdata=" + directory.cluster(),
            "--log=" + log.startFile(),
            "--wait",
            "--timeout=240",
            "--silent");
    return outcome.succeeded() ? "" : outcome.output() + log.since(mark);
  }

  private CannotStart failure(String said) {
    if (said.contains("is still in use")) {
      return new CannotStart(
          "An earlier PostgreSQL server still works in %s, and which process it is cannot be told: end it, or restart the machine."
              .formatted(directory.path()));
    }
    return CannotStart.saying("start", said, directory.path(), log().folder());
  }

  private ProcessHandle process() throws IOException {
    return PidFile.of(directory.cluster())
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .orElseThrow(() -> new CannotStart("PostgreSQL stopped as soon as it had started."));
  }

  /// Fast: ends the sessions and writes everything down. Where that takes too long or the server is
  /// another account's, it is ended the hard way: nothing that was acknowledged is lost by that.
  void stop(ProcessHandle process) throws IOException {
    if (!Processes.runs(process)) {
      return;
    }
    if (!stop("fast", 60) && !stop("immediate", 10)) {
      process.destroyForcibly();
    }
    if (!Processes.awaitEnd(process, OTHERS_MAY_END)) {
      throw new CannotStart(
          "PostgreSQL (process %d) does not end: end it by hand.".formatted(process.pid()));
    }
  }

  /// A server nobody holds in hand: left by a killed program, or by a start that was broken off.
  boolean stopEarlier() throws IOException {
    var earlier = new EarlierServer(directory).find();
    if (earlier.isPresent()) {
      stop(earlier.get());
    }
    return earlier.isPresent();
  }

  private boolean stop(String mode, int seconds) throws IOException {
    return programs
        .run(
            "pg_ctl",
            "stop",
            "--pgdata=" + directory.cluster(),
            "--mode=" + mode,
            "--wait",
            "--timeout=" + seconds,
            "--silent")
        .succeeded();
  }

  ServerLog log() {
    return new ServerLog(directory.cluster());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }
}
