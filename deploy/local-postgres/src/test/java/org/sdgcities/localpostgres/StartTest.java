package org.sdgcities.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
  @TempDir Path directory;

  @Test
  void a_second_start_finds_the_rows_of_the_first() throws Exception {
    var stages = new ArrayList<String>();
    try (var first = LocalPostgres.at(directory).onProgress(stages::add).start()) {
      Rows.of(first).add(1);
    }
    assertThat(stages).endsWith("creating the database cluster", "starting");
    stages.clear();
    try (var second = LocalPostgres.at(directory).onProgress(stages::add).start()) {
      assertThat(Rows.of(second).all()).isEqualTo("1");
    }
    assertThat(stages).containsExactly("starting");
  }

  @Test
  void starting_from_scratch_forgets_everything() throws Exception {
    String earlierPassword;
    try (var first = LocalPostgres.at(directory).start()) {
      Rows.of(first).add(1);
      earlierPassword = first.password();
    }
    try (var second = LocalPostgres.at(directory).fromScratch().start()) {
      assertThat(Rows.of(second).add(2).all()).isEqualTo("2");
      assertThat(second.password()).isNotEqualTo(earlierPassword);
    }
  }

  @Test
  void what_is_acknowledged_is_on_the_disk_and_the_server_is_for_this_machine_only()
      throws Exception {
    try (var postgres = LocalPostgres.at(directory).set("shared_buffers", "64MB").start()) {
      var rows = Rows.of(postgres);
      assertThat(rows.answer("show server_version_num")).startsWith("18");
      assertThat(rows.answer("show fsync")).isEqualTo("on");
      assertThat(rows.answer("show synchronous_commit")).isEqualTo("on");
      assertThat(rows.answer("show full_page_writes")).isEqualTo("on");
      assertThat(rows.answer("show data_checksums")).isEqualTo("on");
      assertThat(rows.answer("show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(rows.answer("show unix_socket_directories")).isEmpty();
      assertThat(rows.answer("show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(rows.answer("show server_encoding")).isEqualTo("UTF8");
      assertThat(rows.answer("show shared_buffers")).isEqualTo("64MB");
      assertThat(rows.answer("select concat(datlocprovider, datlocale) from pg_database limit 1"))
          .isEqualTo("bC.UTF-8");
    }
  }

  @Test
  void nobody_gets_in_without_the_password() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      var guess = Connecting.to(postgres.port(), "postgres", "guess");
      assertThatThrownBy(guess::getConnection)
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThat(
              Rows.of(postgres)
                  .answer("select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
    }
  }

  @Test
  void databases_are_created_once() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      postgres.createDatabaseIfAbsent("cities");
      postgres.createDatabaseIfAbsent("cities");
      assertThat(new Rows(postgres.dataSource("cities")).answer("select current_database()"))
          .isEqualTo("cities");
      assertThatThrownBy(() -> postgres.createDatabaseIfAbsent("x; drop database cities"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_restart_keeps_rows_and_port() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      var rows = Rows.of(postgres).add(1);
      int port = postgres.port();
      postgres.restart();
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(rows.add(2).all()).isEqualTo("1 2");
    }
  }

  @Test
  void closing_twice_is_closing_once() {
    var postgres = LocalPostgres.at(directory).start();
    postgres.close();
    assertThat(postgres.isRunning()).isFalse();
    postgres.close();
    assertThatThrownBy(postgres::restart).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void the_address_is_not_for_the_caller_to_choose() {
    var postgres = LocalPostgres.at(directory);
    assertThatThrownBy(() -> postgres.set("listen_addresses", "*"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> postgres.set("jit", "on\nlisten_addresses = '*'"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
