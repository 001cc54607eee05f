package org.sdgcities.localpostgres;

import java.nio.file.Path;

/// A program with a database, run by tests that kill it. Ends when its input does.
final class ChildProgram {
  private ChildProgram() {}

  public static void main(String... arguments) throws Exception {
    try {
      LocalPostgres description = LocalPostgres.at(Path.of(arguments[0]));
      if (arguments.length > 1) {
        description.waysForRoot(RunAs.valueOf(arguments[1]));
      }
      RunningPostgres postgres = description.start();
      Rows.of(postgres).add(1);
      System.out.println("ready " + postgres.port());
      while (System.in.read() >= 0) {
        // until the test closes the stream
      }
      System.exit(0);
    } catch (CannotStart refusal) {
      System.out.println(refusal.getMessage());
      System.exit(2);
    }
  }
}
