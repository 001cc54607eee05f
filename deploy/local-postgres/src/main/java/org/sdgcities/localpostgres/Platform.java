package org.sdgcities.localpostgres;

import com.sun.security.auth.module.UnixSystem;
import java.util.Locale;

/// The machine, as far as PostgreSQL's programs depend on it.
final class Platform {
  private Platform() {}

  /// The name under which the binaries jar of this machine carries its programs.
  static String archive() {
    return archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static String archive(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.startsWith("windows")) {
      return "postgres-windows-x86_64.txz";
    }
    String system = os.startsWith("mac") ? "darwin" : os;
    String chip =
        switch (osArch) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64" -> "arm_64";
          default -> osArch;
        };
    return "postgres-%s-%s.txz".formatted(system, chip);
  }

  static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  static boolean isMac() {
    return System.getProperty("os.name", "").startsWith("Mac");
  }

  /// The user's number counts, not the name: root may be called otherwise.
  static boolean isRoot() {
    return !isWindows() && new UnixSystem().getUid() == 0;
  }
}
