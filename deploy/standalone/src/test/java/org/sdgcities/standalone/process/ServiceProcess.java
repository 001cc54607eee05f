package org.sdgcities.standalone.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.Standalone;

/// A service that was started as `./run` starts it, with what it has printed.
public final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern PASSWORD = Pattern.compile("with the password ([a-z0-9-]+)");

  private final Process process;
  private final int port;
  private final List<String> lines = new ArrayList<>();
  private boolean ended;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
    Thread.ofVirtual().start(this::listen);
  }

  /// Starts it at a port that is free now.
  public static ServiceProcess start(Path data, String... options) {
    return startAt(freePort(), data, options);
  }

  public static ServiceProcess startAt(int port, Path data, String... options) {
    List<String> all = new ArrayList<>(List.of("--port", "" + port, "--data", data.toString()));
    all.addAll(List.of(options));
    return launch(port, command(Standalone.class, all));
  }

  /// Starts it with these options and no others.
  public static ServiceProcess startWith(String... options) {
    return launch(0, command(Standalone.class, List.of(options)));
  }

  /// Starts a command that ends in a service at that port.
  public static ServiceProcess launch(int port, List<String> command) {
    try {
      return new ServiceProcess(
          new ProcessBuilder(command).redirectErrorStream(true).start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return what starts a program of ours
  public static List<String> command(Class<?> program, List<String> options) {
    return command(program, List.of(), options);
  }

  /// @param machine options for the virtual machine
  public static List<String> command(Class<?> program, List<String> machine, List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Lives briefly: what makes the start quicker pays more than what makes it fast later.
    words.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    words.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
    words.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    words.addAll(machine);
    words.addAll(List.of("-cp", classPath()));
    words.add(program.getName());
    words.addAll(options);
    return words;
  }

  /// What is delivered, without the tests, some of which plant faults.
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader output = process.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        add(line);
      }
    } catch (IOException e) {
      // Killed: nothing more is said.
    }
    end();
  }

  private synchronized void add(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void end() {
    ended = true;
    notifyAll();
  }

  /// @return everything it has printed so far, errors too
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /// Waits until all has been said; fails if it ends before.
  public ServiceProcess ready() {
    line(line -> line.startsWith("after ") && line.endsWith("Ctrl-C stops it."));
    line(line -> PASSWORD.matcher(line).find());
    return this;
  }

  /// Waits for a line.
  public synchronized String line(Predicate<String> wanted) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int i = 0; ; ) {
      for (; i < lines.size(); i++) {
        if (wanted.test(lines.get(i))) {
          return lines.get(i);
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      if (ended || left <= 0) {
        throw new AssertionError("It has not come so far:\n" + String.join("\n", lines));
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  /// @return by which everybody signs in
  public String password() {
    Matcher line = PASSWORD.matcher(line(text -> PASSWORD.matcher(text).find()));
    if (!line.find()) {
      throw new AssertionError("no password");
    }
    return line.group(1);
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Waits for its end.
  public int exitCode() {
    try {
      if (!process.waitFor(PATIENCE)) {
        throw new AssertionError("It does not end:\n" + String.join("\n", lines()));
      }
      synchronized (this) {
        while (!ended) {
          wait(PATIENCE.toMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
    return process.exitValue();
  }

  /// What Ctrl-C does.
  public void interrupt() {
    signal("INT", pid());
  }

  /// What service managers do.
  public void terminate() {
    signal("TERM", pid());
  }

  /// Ends the process without giving it time for anything.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// @return process of the database that works in the data folder, or null if there is none
  public static @Nullable Long database(Path data) {
    try {
      Path file = data.resolve("postgres/cluster/postmaster.pid");
      return Files.exists(file) ? Long.valueOf(Files.readAllLines(file).getFirst().strip()) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    exitCode();
  }
}
