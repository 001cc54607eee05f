package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// One run of a program to its end, with what it printed.
record Command(List<String> words, Path workingDirectory) {
  record Outcome(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }

  /// A program that does not exist fails like one that says no: whoever tries several ways only
  /// wants to know whether this one works.
  Outcome run(Duration patience) throws IOException {
    // A file, not a pipe: on Windows the server inherits the pipe and would hold it open for ever.
    Path output = Files.createTempFile("postgres-command", ".txt");
    output.toFile().deleteOnExit(); // should the JVM end while the program runs
    try {
      var builder =
          new ProcessBuilder(words)
              .directory(workingDirectory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      cleanse(builder.environment());
      Process process;
      try {
        process = builder.start();
      } catch (IOException missing) {
        return new Outcome(127, String.valueOf(missing.getMessage()));
      }
      process.getOutputStream().close();
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        return new Outcome(124, "no answer within " + patience.toSeconds() + " s");
      }
      return new Outcome(process.exitValue(), Files.readString(output, Charset.defaultCharset()));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The work on the database was interrupted.", stop);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /// The caller's PGPORT, PGDATA or PGOPTIONS speak of another server; messages are read, so they
  /// must be in English.
  private static void cleanse(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
  }
}
