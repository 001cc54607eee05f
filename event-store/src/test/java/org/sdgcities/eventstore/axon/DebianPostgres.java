package org.sdgcities.eventstore.axon;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A server of an older PostgreSQL, from the programs that Debian installs.
final class DebianPostgres implements AutoCloseable {

  private final Path bin;
  private final Path folder;
  private final int port;
  private int databases;

  private DebianPostgres(Path bin, Path folder, int port) {
    this.bin = bin;
    this.folder = folder;
    this.port = port;
  }

  static Path programs(int major) {
    return Path.of("/usr/lib/postgresql/" + major + "/bin");
  }

  static DebianPostgres start(int major) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "older-postgres-");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    DebianPostgres server = new DebianPostgres(programs(major), folder, port);
    Path data = folder.resolve("data");
    server.run("initdb", "-A", "trust", "-U", "postgres", "-N", "-D", data.toString());
    server.run(
        "pg_ctl",
        "-w",
        "-D",
        data.toString(),
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
            .formatted(port),
        "start");
    return server;
  }

  /// The server refuses to run as root, so root becomes nobody in a user namespace of its own.
  private void run(String program, String... arguments) throws IOException {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      words.addAll(List.of("unshare", "-U", "--"));
    }
    words.add(bin.resolve(program).toString());
    words.addAll(List.of(arguments));
    Path output = folder.resolve(program + ".out");
    Process process =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(program + ": " + Files.readString(output));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  DataSource freshDatabase() {
    String name = "log_" + ++databases;
    try (var connection = dataSource("postgres").getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return dataSource(name);
  }

  private DataSource dataSource(String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {port});
    source.setDatabaseName(database);
    source.setUser("postgres");
    return source;
  }

  @Override
  public void close() throws IOException {
    run("pg_ctl", "-w", "-m", "immediate", "-D", folder.resolve("data").toString(), "stop");
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
