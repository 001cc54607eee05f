package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A server that runs until it is closed. It listens on 127.0.0.1 only and asks for a password.
public final class RunningPostgres implements AutoCloseable {
  private static final Pattern DATABASE_NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final String DUPLICATE_DATABASE = "42P04";

  private final Server server;
  private final DirectoryLock lock;
  private final String password;
  private @Nullable Thread exitHook;
  private Server.@Nullable Started started;
  private boolean closed;

  private RunningPostgres(Server server, DirectoryLock lock, String password) {
    this.server = server;
    this.lock = lock;
    this.password = password;
  }

  /// The hook is there before the server is: a JVM told to end in between waits for the start and
  /// then stops what it started.
  static RunningPostgres begin(
      Server server, DirectoryLock lock, String password, boolean stopAtExit) throws IOException {
    var running = new RunningPostgres(server, lock, password);
    if (stopAtExit) {
      running.exitHook = Thread.ofPlatform().name("stop-postgres").unstarted(running::close);
      Runtime.getRuntime().addShutdownHook(running.exitHook);
    }
    try {
      running.start(OptionalInt.empty());
    } catch (IOException | RuntimeException failure) {
      running.close();
      throw failure;
    }
    return running;
  }

  private synchronized void start(OptionalInt port) throws IOException {
    started = server.start(port);
  }

  private synchronized Server.Started started() {
    return Objects.requireNonNull(started, "Not started yet");
  }

  public int port() {
    return started().port();
  }

  public String jdbcUrl(String database) {
    return Connecting.url(port(), database);
  }

  public String superuser() {
    return Cluster.SUPERUSER;
  }

  public String password() {
    return password;
  }

  public Path dataDirectory() {
    return server.directory().path();
  }

  public Path logFolder() {
    return server.log().folder();
  }

  /// Opens a connection for each request; a pool may be put around it.
  public DataSource dataSource(String database) {
    return Connecting.to(port(), database, password);
  }

  public void createDatabaseIfAbsent(String name) throws SQLException {
    if (!DATABASE_NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain name of a database: " + name);
    }
    try (var connection = dataSource("postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException refused) {
      if (!DUPLICATE_DATABASE.equals(refused.getSQLState())) {
        throw refused;
      }
    }
  }

  public boolean isRunning() {
    return Processes.runs(started().process());
  }

  /// Ends the server as a crash would, for tests of what comes after: no goodbye to its clients, no
  /// last write to the disk, and none of its processes lives on to answer once more.
  public void kill9() {
    ProcessHandle server = started().process();
    List<ProcessHandle> sessions = server.children().toList();
    server.destroyForcibly();
    sessions.forEach(ProcessHandle::destroyForcibly);
    mustEnd(server);
    sessions.forEach(RunningPostgres::mustEnd);
  }

  private static void mustEnd(ProcessHandle process) {
    if (!Processes.awaitEnd(process, Duration.ofSeconds(10))) {
      throw new IllegalStateException("The server survived: process " + process.pid());
    }
  }

  /// Stops the server if it runs and starts it again, on the same port: pools find it again.
  public synchronized void restart() {
    if (closed) {
      throw new IllegalStateException("The server is closed.");
    }
    try {
      server.stop(started().process());
      start(OptionalInt.of(port()));
    } catch (IOException failure) {
      throw CannotStart.because(failure, dataDirectory());
    }
  }

  /// Sessions are ended, everything is written down. A second call does nothing.
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    forgetExitHook();
    try (lock) {
      if (started != null) {
        server.stop(started.process());
      } else {
        server.stopEarlier();
      }
    } catch (IOException failure) {
      throw CannotStart.because(failure, dataDirectory());
    }
  }

  private void forgetExitHook() {
    if (exitHook == null || Thread.currentThread() == exitHook) {
      return;
    }
    try {
      Runtime.getRuntime().removeShutdownHook(exitHook);
    } catch (IllegalStateException _) {
      // the JVM is ending: the hook finds the work done
    }
  }
}
