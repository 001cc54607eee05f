package org.sdgcities.benchmarks.contest;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.machine.Machine;
import org.sdgcities.benchmarks.rivals.SingleRows;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// The server that all rivals share, with the durability that PostgreSQL has by default, and a
/// database for each of them.
public final class Arena implements AutoCloseable {

  private final Path folder;
  private final Path axon4;
  private final RunningPostgres server;
  private final List<Contender> contenders = new ArrayList<>();
  private int databases;

  /// @param folder for the server's data and the rivals' messages; emptied
  /// @param axon4 file that holds the class path of the rival that cannot share ours
  public Arena(Path folder, Path axon4) throws IOException {
    this.folder = folder;
    this.axon4 = axon4;
    Files.createDirectories(folder);
    Files.deleteIfExists(log());
    server =
        LocalPostgres.at(folder.resolve("postgres"))
            .fromScratch()
            .set("max_connections", "700")
            .set("shared_buffers", "1GB")
            .set("max_wal_size", "4GB")
            .start();
  }

  private Path log() {
    return folder.resolve("rivals.log");
  }

  public Machine machine() throws SQLException {
    try (Connection connection = server.dataSource("postgres").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return new Machine(
          ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow().pid());
    }
  }

  /// @return a new database
  public Database database(String purpose) throws SQLException {
    String name = purpose + "_" + ++databases;
    server.createDatabaseIfAbsent(name);
    return new Database(server.jdbcUrl(name), server.superuser(), server.password());
  }

  /// Starts a rival on a database of its own.
  public ChildContender start(String name, Class<? extends Rival> rival)
      throws IOException, SQLException {
    return start(name, rival, database("rival"));
  }

  public ChildContender start(String name, Class<? extends Rival> rival, Database database)
      throws IOException {
    return keep(
        ChildContender.start(
            name, System.getProperty("java.class.path"), rival.getName(), database, log()));
  }

  /// Starts the rival that lives in the module `benchmarks/axon4`.
  public ChildContender startAxon4() throws IOException, SQLException {
    Path target = axon4.toAbsolutePath().getParent();
    String own;
    try (var jars = Files.newDirectoryStream(target, "benchmarks-axon4-*.jar")) {
      own = jars.iterator().next().toString();
    }
    return keep(
        ChildContender.start(
            "Axon 4.13 JDBC",
            own + File.pathSeparator + Files.readString(axon4).strip(),
            "org.sdgcities.benchmarks.axon4.Axon4Jdbc",
            database("axon4"),
            log()));
  }

  /// @return pgbench, or what stands in for it where it is not installed
  public Contender startPgbench() throws IOException, SQLException {
    Path program = Pgbench.find().orElse(null);
    Database database = database("pgbench");
    if (program == null) {
      return start("JDBC single row (no pgbench)", SingleRows.class, database);
    }
    execute(database, SingleRows.script("single-rows.sql"));
    return new Pgbench(program, database, folder.resolve("pgbench"));
  }

  private ChildContender keep(ChildContender child) {
    contenders.add(child);
    return child;
  }

  /// Ends all rivals; the server stays.
  public void dismiss() {
    contenders.forEach(Contender::close);
    contenders.clear();
  }

  public void execute(Database database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public Connection connect(Database database) throws SQLException {
    String name = database.url().substring(database.url().lastIndexOf('/') + 1);
    return server.dataSource(name.replaceAll("\\?.*", "")).getConnection();
  }

  /// @return what the rivals had to say
  public String messages() throws IOException {
    return Files.exists(log())
        ? Files.readString(log()).lines().limit(20).collect(Collectors.joining("\n"))
        : "";
  }

  @Override
  public void close() {
    dismiss();
    server.close();
  }
}
