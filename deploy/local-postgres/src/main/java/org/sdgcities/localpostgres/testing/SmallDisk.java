package org.sdgcities.localpostgres.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// A server of its own that keeps one of its parts on a disk of some megabytes, which a test may
/// fill. That takes the right to mount one.
public final class SmallDisk implements AutoCloseable {

  /// What lies on the small disk.
  public enum Part {
    DATA("base"),
    WRITE_AHEAD_LOG("pg_wal");

    private final String folder;

    Part(String folder) {
      this.folder = folder;
    }
  }

  private static final int MEGABYTES = 96;

  private final Path disk;
  private final RunningPostgres server;

  private SmallDisk(Path disk, RunningPostgres server) {
    this.disk = disk;
    this.server = server;
  }

  /// @return whether this account may mount a disk below that folder
  public static boolean canBeHad(Path folder) throws IOException, InterruptedException {
    Path probe = Files.createTempDirectory(folder, "probe");
    boolean mounted = mounted(probe);
    if (mounted) {
      unmount(probe);
    }
    Files.delete(probe);
    return mounted;
  }

  /// @param folder in which nothing is yet, and which the server's account may enter
  public static SmallDisk with(Part part, Path folder) throws IOException, InterruptedException {
    Path data = folder.resolve("postgres");
    server(data).fromScratch().start().close();
    Path disk = data.resolve("cluster").resolve(part.folder);
    Path copy = folder.resolve("copy");
    run("cp", "-a", disk.toString(), copy.toString());
    if (!mounted(disk)) {
      throw new IOException("no disk can be mounted at " + disk);
    }
    try {
      run("cp", "-a", copy + "/.", disk.toString());
      return new SmallDisk(disk, server(data).start());
    } catch (IOException | RuntimeException e) {
      unmount(disk);
      throw e;
    }
  }

  /// Little is kept for later, so that it is full when it is filled.
  private static LocalPostgres server(Path data) {
    return LocalPostgres.at(data)
        .set("min_wal_size", "32MB")
        .set("max_wal_size", "48MB")
        .set("shared_buffers", "32MB");
  }

  public RunningPostgres server() {
    return server;
  }

  /// Leaves no room.
  public void fill() throws IOException {
    byte[] piece = new byte[1 << 12];
    try (var file =
        Files.newOutputStream(
            ballast(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
      while (true) {
        file.write(piece);
      }
    } catch (IOException full) {
      if (Files.getFileStore(disk).getUsableSpace() > piece.length) {
        throw full;
      }
    }
  }

  public void free() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return disk.resolve("ballast");
  }

  /// Also unmounts it.
  @Override
  public void close() throws IOException, InterruptedException {
    try {
      server.close();
    } finally {
      unmount(disk);
    }
  }

  private static boolean mounted(Path where) throws IOException, InterruptedException {
    return exit("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", where.toString())
        == 0;
  }

  private static void unmount(Path where) throws IOException, InterruptedException {
    run("umount", where.toString());
  }

  private static void run(String... command) throws IOException, InterruptedException {
    int exit = exit(command);
    if (exit != 0) {
      throw new IOException(List.of(command) + " ended with " + exit);
    }
  }

  private static int exit(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException noSuchProgram) {
      return 127;
    }
  }
}
