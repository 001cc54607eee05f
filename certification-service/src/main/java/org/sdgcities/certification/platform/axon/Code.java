package org.sdgcities.certification.platform.axon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Tells one build of the decisions from another.
final class Code {

  private static final List<String> ROOMS =
      List.of(
          "classpath*:org/sdgcities/certification/**/*.class",
          "classpath*:org/sdgcities/kernel/**/*.class");

  private Code() {}

  /// @return of the classes that fold and of what they fold; the same wherever the same build runs
  static int fingerprint() {
    return fingerprint(ROOMS);
  }

  static int fingerprint(List<String> rooms) {
    PathMatchingResourcePatternResolver found = new PathMatchingResourcePatternResolver();
    try {
      List<String> classes = new ArrayList<>();
      for (String room : rooms) {
        for (Resource resource : found.getResources(room)) {
          try (InputStream in = resource.getInputStream()) {
            classes.add(
                resource.getFilename()
                    + ' '
                    + java.util.HexFormat.of().formatHex(sha256().digest(in.readAllBytes())));
          }
        }
      }
      if (classes.isEmpty()) {
        throw new IllegalStateException("no classes in " + rooms);
      }
      classes.sort(Comparator.naturalOrder());
      MessageDigest all = sha256();
      classes.forEach(one -> all.update(one.getBytes(StandardCharsets.UTF_8)));
      return ByteBuffer.wrap(all.digest()).getInt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
