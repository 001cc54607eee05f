package org.sdgcities.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalTest {
  @TempDir Path directory;

  @Test
  void a_data_directory_of_another_major_release_is_refused() throws Exception {
    LocalPostgres.at(directory).start().close();
    Files.writeString(directory.resolve("cluster/PG_VERSION"), "17\n");
    assertThat(refusal(LocalPostgres.at(directory)))
        .contains("was made by PostgreSQL 17", "brings PostgreSQL 18", "dump the data");
  }

  @Test
  void a_data_directory_in_use_by_this_program_is_refused() {
    try (var _ = LocalPostgres.at(directory).start()) {
      assertThat(refusal(LocalPostgres.at(directory)))
          .contains("is in use by another running copy")
          .contains("(process " + ProcessHandle.current().pid() + ")");
    }
    LocalPostgres.at(directory).start().close();
  }

  @Test
  void a_data_directory_in_use_by_another_program_is_refused_and_left_alone() throws Exception {
    var child = ChildJvm.start(directory);
    assertThatExceptionOfType(CannotStart.InUse.class)
        .isThrownBy(() -> LocalPostgres.at(directory).start())
        .withMessageContaining("(process " + child.process().pid() + ")");
    var second = ChildJvm.start(directory);
    assertThat(second.firstLine()).contains("is in use by another running copy");
    assertThat(second.process().onExit().join().exitValue()).isEqualTo(2);
    assertThat(child.endInOrder()).isZero();
    try (var postgres = LocalPostgres.at(directory).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
    }
  }

  @Test
  void a_folder_with_other_peoples_files_is_refused() throws Exception {
    Files.writeString(directory.resolve("thesis.odt"), "years of work");
    assertThat(refusal(LocalPostgres.at(directory).fromScratch()))
        .contains("holds other files (thesis.odt)");
    assertThat(directory.resolve("thesis.odt")).exists();
  }

  @Test
  void a_file_is_not_a_data_directory() throws Exception {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertThat(refusal(LocalPostgres.at(file))).contains("is a file");
  }

  @Test
  void too_little_space_is_noticed_before_anything_is_written() {
    assertThat(refusal(LocalPostgres.at(directory).requireSpace(1L << 60)))
        .contains("no space left for the database", " MB needed");
    assertThat(directory.resolve("cluster")).doesNotExist();
    assertThat(directory.resolve("cluster.new")).doesNotExist();
  }

  @Test
  void a_lost_password_is_not_replaced() throws Exception {
    LocalPostgres.at(directory).start().close();
    Files.delete(directory.resolve("password"));
    assertThat(refusal(LocalPostgres.at(directory))).contains("has lost its file 'password'");
  }

  @Test
  void a_setting_postgresql_does_not_accept_is_named() {
    assertThat(refusal(LocalPostgres.at(directory).set("max_connections", "many")))
        .startsWith("PostgreSQL could not start: invalid value for parameter \"max_connections\"");
  }

  @Test
  void a_machine_without_programs_is_named() {
    assertThatExceptionOfType(CannotStart.class)
        .isThrownBy(() -> Binaries.onClassPath(Platform.archive("Linux", "riscv64")))
        .withMessageStartingWith("This program brings no PostgreSQL for ");
  }

  @Test
  void what_the_file_system_says_becomes_a_sentence() {
    Path place = Path.of("place");
    var full = new FileSystemException("f", null, "No space left on device");
    assertThat(CannotStart.because(full, place)).hasMessageStartingWith("There is no space left");
    var denied = new AccessDeniedException("f");
    assertThat(CannotStart.because(denied, place)).hasMessageContaining("may not be written");
    assertThat(CannotStart.because(new IOException("strange"), place))
        .hasMessageContaining("cannot be used")
        .hasMessageContaining("strange");
  }

  @Test
  void what_postgresql_says_becomes_a_sentence() {
    Path place = Path.of("place");
    assertThat(
            CannotStart.saying(
                "start", "FATAL:  could not write: No space left on device", place, place))
        .hasMessageStartingWith("There is no space left");
    assertThat(CannotStart.saying("start", "noise\n2026 [7] FATAL:  odd\nnoise", place, place))
        .hasMessage("PostgreSQL could not start: odd; see place.");
  }

  private static String refusal(LocalPostgres postgres) {
    try (var _ = postgres.start()) {
      throw new AssertionError("It started");
    } catch (CannotStart refusal) {
      return String.valueOf(refusal.getMessage());
    }
  }
}
