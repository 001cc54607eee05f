package org.sdgcities.standalone.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.sdgcities.standalone.moved.MovedTime;

/// The clock of services that are started with its {@link #option}.
final class MovedClock {

  private final Path agent;
  private final Path by;

  MovedClock() {
    try {
      agent = Files.createTempFile("moved-time-", ".jar");
      by = Files.createTempFile("moved-time-", ".millis");
      pack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    agent.toFile().deleteOnExit();
    by.toFile().deleteOnExit();
    move(Duration.ZERO);
  }

  /// @return for the virtual machine
  String option() {
    return "-javaagent:" + agent + "=" + by;
  }

  /// Sets it so much before the clock of the machine, or behind it.
  void move(Duration duration) {
    try {
      Path next = Path.of(by + ".next");
      Files.writeString(next, Long.toString(duration.toMillis()));
      Files.move(next, by, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void pack() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", MovedTime.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    // The classes of Java itself call it.
    attributes.putValue("Boot-Class-Path", agent.getFileName().toString());
    String file = MovedTime.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(agent);
        JarOutputStream jar = new JarOutputStream(out, manifest);
        InputStream code =
            Objects.requireNonNull(MovedTime.class.getClassLoader().getResourceAsStream(file))) {
      jar.putNextEntry(new JarEntry(file));
      code.transferTo(jar);
      jar.closeEntry();
    }
  }
}
