package org.sdgcities.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/// Secrets of this installation: made once, kept in the data folder for the owner's eyes only.
public final class Secrets {

  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  public Secrets(Path folder) {
    this.folder = folder;
  }

  /// @return what the file holds, or what is made now if there is no such file yet
  public String keep(String name, Supplier<String> make) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, name, ".new");
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
          Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(unfinished, make.get(), StandardOpenOption.SYNC);
        Files.move(unfinished, file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be kept.", e);
    }
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  /// @return letters and digits that are not mistaken for each other, in groups
  static String readable(int groups) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < groups * 4; i++) {
      if (i > 0 && i % 4 == 0) {
        text.append('-');
      }
      text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
