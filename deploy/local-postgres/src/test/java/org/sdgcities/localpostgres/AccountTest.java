package org.sdgcities.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// As root these tests go through the accounts root can use; as a plain user there is only one.
class AccountTest {
  private static final int NOBODY = 65534;

  /// Not below the checkout, which may lie where nobody else can enter.
  private Path folder = Path.of("/tmp");

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createTempDirectory(Path.of("/tmp"), "account-test").toRealPath();
    DurableFiles.allow(folder, "rwxr-xr-x");
  }

  @AfterEach
  void remove() throws IOException {
    DurableFiles.deleteTree(folder);
  }

  @Test
  void only_the_owner_can_read_the_password_and_the_cluster() throws Exception {
    Path data = folder.resolve("data");
    LocalPostgres.at(data).start().close();
    assertThat(permissions(data)).startsWith("rwx---");
    assertThat(permissions(data.resolve("password"))).isEqualTo("rw-------");
    assertThat(permissions(data.resolve("cluster"))).isEqualTo("rwx------");
    assertThat(data.resolve("password.initdb")).doesNotExist();
  }

  @Test
  void root_without_user_namespaces_hands_the_server_to_nobody_and_can_take_it_back()
      throws Exception {
    Path data = folder.resolve("data");
    try (var postgres = LocalPostgres.at(data).waysForRoot(RunAs.NOBODY).start()) {
      Rows.of(postgres).add(1);
      assertThat(owner(data.resolve("cluster")))
          .isEqualTo(Platform.isRoot() ? NOBODY : owner(data));
      postgres.kill9();
      postgres.restart();
    }
    try (var postgres = LocalPostgres.at(data).start()) {
      assertThat(Rows.of(postgres).add(2).all()).isEqualTo("1 2");
    }
    try (var postgres = LocalPostgres.at(data).waysForRoot(RunAs.NOBODY).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1 2");
    }
  }

  @Test
  void a_server_left_under_another_account_is_ended_all_the_same() throws Exception {
    Path data = folder.resolve("data");
    ChildJvm.start(data, RunAs.NOBODY).kill9();
    try (var postgres = LocalPostgres.at(data).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
    }
  }

  @Test
  void root_with_nobody_to_hand_the_server_to_is_told_so() {
    if (!Platform.isRoot()) {
      LocalPostgres.at(folder).waysForRoot().start().close();
      return;
    }
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> LocalPostgres.at(folder).waysForRoot().start())
        .withMessageContaining("does not run as root")
        .withMessageEndingWith("start the program as a plain user.");
  }

  @Test
  void root_in_a_place_nobody_else_can_enter_is_told_so() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    DurableFiles.allow(closed, "rwx------");
    var postgres = LocalPostgres.at(closed.resolve("data")).waysForRoot(RunAs.NOBODY);
    if (!Platform.isRoot()) {
      postgres.start().close();
      return;
    }
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(postgres::start)
        .withMessageContaining("cannot enter " + closed.resolve("data"));
  }

  @Test
  void a_plain_user_needs_no_help() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    var prefix = prefixOfPlainUser();
    String classPath = readableClassPath();
    if (!prefix.isEmpty()) {
      Files.setAttribute(data, "unix:uid", NOBODY);
    }
    var child = ChildJvm.start(prefix, classPath, data);
    assertThat(child.isReady()).as(child.firstLine()).isTrue();
    assertThat(owner(data.resolve("cluster"))).isEqualTo(owner(data));
    assertThat(child.endInOrder()).isZero();
  }

  private static List<String> prefixOfPlainUser() throws IOException {
    if (!Platform.isRoot()) {
      return List.of();
    }
    var nobody = RunAs.NOBODY.command(List.of());
    var java = RunAs.NOBODY.command(List.of(ChildJvm.java().toString(), "-version"));
    boolean mayRunJava = new Command(java, Path.of("/")).run(Duration.ofMinutes(1)).succeeded();
    return mayRunJava ? nobody : List.of();
  }

  /// Copies, because root's own repository of jars is closed to others.
  private String readableClassPath() throws IOException {
    Path copies = Files.createDirectory(folder.resolve("classes"));
    int number = 0;
    for (Path entry : ChildJvm.classPath()) {
      Path copy = copies.resolve(number++ + "-" + entry.getFileName());
      try (var files = Files.walk(entry)) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(entry.relativize(file).toString()).normalize());
        }
      }
    }
    try (var list = Files.list(copies)) {
      return list.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Object owner(Path path) throws IOException {
    return Files.getAttribute(path, "unix:uid");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
