package org.sdgcities.localpostgres;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Under which account PostgreSQL's programs run. They refuse to run as root, so root has to hand
/// them to somebody else.
public enum RunAs {
  /// As whoever runs this program.
  CALLER,
  /// Root, but inside a user namespace where root is nobody: files stay root's own.
  USER_NAMESPACE,
  /// The account nobody, to whom the cluster is given.
  NOBODY;

  private static final int NOBODY_ID = 65534;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private List<String> prefix() {
    return switch (this) {
      case CALLER -> List.of();
      case USER_NAMESPACE -> List.of("unshare", "-U", "--");
      case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--");
    };
  }

  List<String> command(List<String> words) {
    return Stream.concat(prefix().stream(), words.stream()).toList();
  }

  /// The first of the ways that works here; the caller's own account unless that is root.
  static RunAs choose(List<RunAs> waysForRoot, Path programs, Path directory) throws IOException {
    if (!Platform.isRoot()) {
      return CALLER;
    }
    boolean foundSomebody = false;
    for (RunAs way : waysForRoot) {
      if (way.can(List.of("sh", "-c", ":"), directory)) {
        foundSomebody = true;
        if (way.reaches(directory) && way.reaches(programs)) {
          return way;
        }
      }
    }
    throw new CannotStart(
        foundSomebody
            ? "PostgreSQL does not run as root, and the account it gets instead cannot enter %s or %s: choose directories that other accounts may enter, or start the program as a plain user."
                .formatted(directory, programs)
            : "PostgreSQL does not run as root, and here neither a user namespace (unshare) nor another account (setpriv) can be had: start the program as a plain user.");
  }

  private boolean reaches(Path folder) throws IOException {
    if (this == NOBODY && folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      letOthersPass(folder);
    }
    return can(List.of("sh", "-c", "cd \"$1\"", "sh", folder.toString()), Path.of("/"));
  }

  private boolean can(List<String> words, Path from) throws IOException {
    return new Command(command(words), from).run(PATIENCE).succeeded();
  }

  private static void letOthersPass(Path folder) throws IOException {
    int mode = (int) Files.getAttribute(folder, "unix:mode");
    Files.setAttribute(folder, "unix:mode", mode | 0001);
  }

  /// Gives everything below to the account that will use it, if it is another's now: the same
  /// directory may be started with a user namespace today and without one tomorrow.
  void own(Path top) throws IOException {
    if (this == CALLER) {
      return;
    }
    Integer owner = this == NOBODY ? NOBODY_ID : 0;
    if (owner.equals(Files.getAttribute(top, "unix:uid", NOFOLLOW_LINKS))) {
      return;
    }
    var inside = new ArrayList<Path>();
    try (var tree = Files.walk(top)) {
      tree.forEach(inside::add);
    }
    // The top goes last: only when it has changed hands is the work known to be complete.
    for (Path path : inside.reversed()) {
      Files.setAttribute(path, "unix:uid", owner, NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", owner, NOFOLLOW_LINKS);
    }
  }
}
