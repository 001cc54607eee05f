package org.sdgcities.localpostgres;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/// How PostgreSQL's files come into being: beside their place first, so that a cluster which is
/// there is a whole one.
final class Cluster {
  static final String SUPERUSER = "postgres";
  static final String SETTINGS_FILE = "local.conf";

  private Cluster() {}

  static void create(DataDirectory directory, Programs programs, String password)
      throws IOException {
    Path fresh = directory.path().resolve("cluster.new");
    DurableFiles.deleteTree(fresh);
    Files.createDirectory(fresh);
    DurableFiles.allow(fresh, "rwx------");
    // The password file proper belongs to the caller; initdb may run as somebody else.
    Path passwordFile = directory.path().resolve("password.initdb");
    DurableFiles.write(passwordFile, password + "\n", DataDirectory.OWNER_ONLY);
    try {
      programs.runAs().own(fresh);
      programs.runAs().own(passwordFile);
      var outcome =
          programs.run(
              "initdb",
              "--pgdata=" + fresh,
              "--username=" + SUPERUSER,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8");
      if (!outcome.succeeded()) {
        DurableFiles.deleteTree(fresh); // on a full disk, what it wrote is in the way
        throw CannotStart.saying(
            "create the database cluster", outcome.output(), directory.path(), directory.path());
      }
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Path configuration = fresh.resolve("postgresql.conf");
    Files.writeString(configuration, "\ninclude '" + SETTINGS_FILE + "'\n", APPEND);
    try (var channel = FileChannel.open(configuration, WRITE)) {
      channel.force(true);
    }
    Path log = Files.createDirectory(fresh.resolve(ServerLog.FOLDER));
    DurableFiles.allow(log, "rwx------");
    programs.runAs().own(log);
    DurableFiles.move(fresh, directory.cluster());
  }
}
