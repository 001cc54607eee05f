package org.sdgcities.benchmarks.load;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadFactory;

/// The program of a process that is measured: makes the rival, then obeys lines on its standard
/// input and answers each with a line.
public final class Child {

  /// How to reach the rival's database.
  public record Database(String url, String user, String password) {}

  private Child() {}

  /// @param args class of the rival, and the URL, user and password of its database
  public static void main(String[] args) throws Exception {
    PrintStream answers = System.out;
    // Whatever a library prints must not be taken for an answer.
    System.setOut(System.err);
    Database database = new Database(args[1], args[2], args[3]);
    try (Rival rival =
            Class.forName(args[0])
                .asSubclass(Rival.class)
                .getConstructor(Database.class)
                .newInstance(database);
        BufferedReader commands =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      answers.println("ready");
      for (String line = commands.readLine(); line != null; line = commands.readLine()) {
        answers.println(obey(rival, line.split(" ")));
      }
    }
    System.exit(0);
  }

  /// As a server would: many clients are not as many of the system's threads.
  private static ThreadFactory threads(int clients) {
    return clients <= 8 ? Thread.ofPlatform().factory() : Thread.ofVirtual().factory();
  }

  private static String obey(Rival rival, String[] words) throws Exception {
    return switch (words[0]) {
      case "load" ->
          Load.run(
                  rival,
                  Integer.parseInt(words[1]),
                  Long.parseLong(words[2]),
                  threads(Integer.parseInt(words[1])))
              .line();
      case "open" -> {
        long began = System.nanoTime();
        long[] times = rival.open(Integer.parseInt(words[1]), Long.parseLong(words[2]));
        yield Load.result(times, 0, System.nanoTime() - began).line();
      }
      case "once" -> {
        long began = System.nanoTime();
        long done = rival.once(words[1], Long.parseLong(words[2]));
        yield done + " " + (System.nanoTime() - began);
      }
      default -> throw new IllegalArgumentException(words[0]);
    };
  }
}
