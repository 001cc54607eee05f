package org.sdgcities.certification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.sdgcities.kernel.Sha256;

/// Keeps files in a folder: the bytes with the digest `abcdef…` in `ab/cd/abcdef…`. A file appears
/// there whole or not at all. Several processes may share the folder. What a crash interrupted
/// stays behind as `*.part`, and may be deleted.
public final class FolderEvidenceStore implements EvidenceStore {

  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final long limit;

  /// @param limit the most bytes that a file may have
  public FolderEvidenceStore(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  @Override
  public Stored store(InputStream bytes) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "", ".part");
    try {
      Stored stored = write(bytes, part);
      publish(part, stored.sha256());
      return stored;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Stored write(InputStream bytes, Path part) throws IOException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      OutputStream file = Channels.newOutputStream(channel);
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new FileTooLarge(limit);
        }
        digest.update(buffer, 0, read);
        file.write(buffer, 0, read);
      }
      channel.force(true);
    }
    return new Stored(Sha256.of(digest.digest()), size);
  }

  /// The rename replaces what is there: the same bytes, or bytes that were damaged since. The
  /// folders are forced too, or a crash could lose the name of a file whose bytes are safe.
  private void publish(Path part, Sha256 sha256) throws IOException {
    Path inner = inner(sha256);
    Files.createDirectories(inner);
    Files.move(part, inner.resolve(sha256.value()), StandardCopyOption.ATOMIC_MOVE);
    force(inner);
    force(outer(sha256));
    force(folder);
  }

  @Override
  public Optional<InputStream> open(Sha256 sha256) throws IOException {
    try {
      return Optional.of(Files.newInputStream(inner(sha256).resolve(sha256.value())));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  @Override
  public boolean isIntact(Sha256 sha256) throws IOException {
    Optional<InputStream> stored = open(sha256);
    if (stored.isEmpty()) {
      return false;
    }
    try (DigestInputStream bytes = new DigestInputStream(stored.get(), Sha256.digest())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return Sha256.of(bytes.getMessageDigest().digest()).equals(sha256);
    }
  }

  private Path outer(Sha256 sha256) {
    return folder.resolve(sha256.value().substring(0, 2));
  }

  private Path inner(Sha256 sha256) {
    return outer(sha256).resolve(sha256.value().substring(2, 4));
  }

  /// Only POSIX systems let a folder be opened in order to force it.
  private static void force(Path changed) throws IOException {
    if (changed.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(changed, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
