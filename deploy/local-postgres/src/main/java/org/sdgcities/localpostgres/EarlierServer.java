package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The server a killed start left running, if there is one. Whoever holds the directory's lock may
/// end it, for nobody uses it any more.
record EarlierServer(DataDirectory directory) {
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

  /// Found by the number PostgreSQL noted. That alone proves nothing: after a restart of the
  /// machine it may be anybody's number.
  Optional<ProcessHandle> find() throws IOException {
    Optional<PidFile> pidFile = PidFile.of(directory.cluster());
    if (pidFile.isEmpty()) {
      return Optional.empty();
    }
    PidFile noted = pidFile.get();
    return ProcessHandle.of(noted.pid())
        .filter(Processes::runs)
        .filter(EarlierServer::isPostgres)
        .filter(found -> startedWhen(found, noted.started()) || answers(noted.port()));
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process
        .info()
        .command()
        .filter(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
        .isPresent();
  }

  private static boolean startedWhen(ProcessHandle process, Instant noted) {
    return process
        .info()
        .startInstant()
        .filter(start -> Duration.between(start, noted).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .isPresent();
  }

  /// Asked when the clock was set since: a server that takes our password and works in our
  /// directory is ours.
  private boolean answers(int port) {
    try (var connection = Connecting.to(port, "postgres", directory.password()).getConnection();
        var statement = connection.createStatement();
        var answer = statement.executeQuery("show data_directory")) {
      return answer.next() && Path.of(answer.getString(1)).equals(directory.cluster());
    } catch (SQLException | IOException | CannotStart _) {
      return false;
    }
  }
}
