package org.sdgcities.localpostgres;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// From an archive to files on disk.
final class Unpacking {
  private static final int OWNER_MAY_EXECUTE = 0100;

  private Unpacking() {}

  static void tarXz(InputStream archive, Path target) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        unpack(tar, entry, path);
      }
    }
  }

  /// Everybody may read and run what comes out, whatever the umask: a server started by root runs
  /// under another account.
  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      folder(path);
      return;
    }
    folder(Objects.requireNonNull(path.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    try (var file = FileChannel.open(path, CREATE_NEW, WRITE)) {
      tar.transferTo(Channels.newOutputStream(file));
      // Otherwise a power cut may leave the folder's final name with empty files inside.
      file.force(true);
    }
    boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
    DurableFiles.allow(path, executable ? "rwxr-xr-x" : "rw-r--r--");
  }

  private static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      DurableFiles.allow(folder, "rwxr-xr-x");
    }
  }
}
