package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// `initdb`, `pg_ctl` and `postgres`, ready to run under an account they accept.
record Programs(Path folder, RunAs runAs) {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  Command.Outcome run(String program, String... arguments) throws IOException {
    var words = new ArrayList<String>();
    words.add(folder.resolve("bin").resolve(program).toString());
    words.addAll(List.of(arguments));
    return new Command(runAs.command(words), folder).run(PATIENCE);
  }

  /// As in a cluster's `PG_VERSION`. Also the first to find out that the programs do not run here.
  String major() throws IOException {
    Command.Outcome version = run("postgres", "--version");
    if (!version.succeeded()) {
      throw new CannotStart(
          "PostgreSQL's programs in %s do not run on this machine: %s."
              .formatted(folder, version.output().strip()));
    }
    return version.output().replaceFirst("(?s).*\\) (\\d+).*", "$1");
  }
}
