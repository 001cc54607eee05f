package org.sdgcities.benchmarks.contest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.sdgcities.benchmarks.load.Child;

/// A rival in a Java process of its own.
public final class ChildContender implements Contender {

  private final String name;
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter commands;

  private ChildContender(String name, Process process) {
    this.name = name;
    this.process = process;
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = process.outputWriter(StandardCharsets.UTF_8);
  }

  /// @param log where its messages go
  public static ChildContender start(
      String name, String classPath, String rival, Child.Database database, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            Child.class.getName(),
            rival,
            database.url(),
            database.user(),
            database.password());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
    ChildContender child = new ChildContender(name, builder.start());
    child.answer();
    return child;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Outcome load(int clients, long millis) throws IOException {
    return outcome(ask("load " + clients + " " + millis));
  }

  /// Lets it send so many a second, at times that are fixed beforehand.
  public Outcome open(int perSecond, long millis) throws IOException {
    return outcome(ask("open " + perSecond + " " + millis));
  }

  private static Outcome outcome(long[] words) {
    return new Outcome(words[0], words[1], words[2], words[3], words[4]);
  }

  /// Lets it do something once.
  ///
  /// @return how much was done, and the nanoseconds that passed
  public long[] once(String what, long amount) throws IOException {
    return ask("once " + what + " " + amount);
  }

  private long[] ask(String command) throws IOException {
    commands.write(command);
    commands.newLine();
    commands.flush();
    String[] words = answer().split(" ");
    long[] numbers = new long[words.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Long.parseLong(words[i]);
    }
    return numbers;
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException(name + " has ended; its messages are in the log");
    }
    return line;
  }

  @Override
  public void close() {
    try {
      commands.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      // It has ended by itself, and whoever asked it last was told so.
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
