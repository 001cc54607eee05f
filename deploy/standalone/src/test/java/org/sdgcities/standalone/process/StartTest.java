package org.sdgcities.standalone.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.standalone.demo.data.Cast;

/// What whoever starts the service sees, also when it cannot start, and what outlives a crash.
class StartTest {

  private static final String ADMIN = Cast.ADMINISTRATOR;

  @TempDir Path data;

  @Test
  void one_folder_through_its_life() throws Exception {
    long position;
    try (ServiceProcess first = ServiceProcess.start(data)) {
      tells_how_far_it_has_come(first);
      position = organisation(first, "one");
      a_second_start_on_the_same_folder_is_refused();
      first.kill();
    }
    assertThat(ServiceProcess.database(data)).as("outlives the killed service").isNotNull();
    try (ServiceProcess second = ServiceProcess.start(data)) {
      position = holds(second, position);
      position = organisation(second, "two");
      ServiceProcess.signal("KILL", Objects.requireNonNull(ServiceProcess.database(data)));
      second.kill();
    }
    try (ServiceProcess third = ServiceProcess.start(data)) {
      holds(third, position);
      ctrl_c_ends_all_of_it(third);
    }
    reset_begins_anew(position);
    another_major_release_is_refused();
  }

  private static void tells_how_far_it_has_come(ServiceProcess service) {
    List<String> lines = service.ready().lines();
    assertThat(lines)
        .containsOnlyOnce("Ready: " + service.address() + "/")
        .filteredOn(line -> line.startsWith("["))
        .extracting(line -> line.replaceAll("\\(.*", "").strip())
        .containsExactly("[1] Database", "[2] Tables", "[3] Services", "[4] Programme");
    assertThat(lines)
        .as("nothing else")
        .allMatch(line ->
            line.isEmpty() || line.matches("(\\[\\d]| {4}|Ready: |after |Sign in|with the ).*"));
  }

  private void a_second_start_on_the_same_folder_is_refused() {
    assertThat(refused("--port", "" + ServiceProcess.freePort(), "--data", data.toString()))
        .contains("is in use by another running copy", "stop that one first");
  }

  private static long organisation(ServiceProcess service, String id) {
    return visitor(service)
        .send(
            ADMIN,
            "/organisations",
            Map.of("organisation", id, "name", "One", "kind", "MUNICIPALITY", "country", "834"))
        .position();
  }

  private static long holds(ServiceProcess service, long position) {
    assertThat(head(service.ready())).as("the log's last position").isEqualTo(position);
    return position;
  }

  /// The next event takes the next position, for there are no gaps.
  private static long head(ServiceProcess service) {
    return organisation(service, "probe-" + System.nanoTime()) - 1;
  }

  private static Visitor visitor(ServiceProcess service) {
    return new Visitor(service.address(), service.ready().password());
  }

  private void ctrl_c_ends_all_of_it(ServiceProcess service) throws IOException {
    long database = Objects.requireNonNull(ServiceProcess.database(data));
    if (isDeafToInterrupts()) {
      service.terminate();
      assertThat(service.exitCode()).isEqualTo(128 + 15);
    } else {
      service.interrupt();
      assertThat(service.exitCode()).isEqualTo(128 + 2);
    }
    // It has stopped; somebody has still to take note of that.
    ProcessHandle.of(database).ifPresent(one -> one.onExit().orTimeout(10, SECONDS).join());
    assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  /// A shell that puts a command into the background may make it, and all that it starts, deaf to
  /// Ctrl-C. The signal that service managers send is then tried instead.
  private static boolean isDeafToInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(ignored -> (ignored & 2) != 0);
  }

  private void reset_begins_anew(long former) {
    try (ServiceProcess service = ServiceProcess.start(data, "--reset")) {
      assertThat(head(service.ready())).isLessThan(former);
    }
  }

  private void another_major_release_is_refused() throws IOException {
    Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "17\n");
    assertThat(refused("--port", "" + ServiceProcess.freePort(), "--data", data.toString()))
        .contains("was made by PostgreSQL 17", "brings PostgreSQL 18");
  }

  @Test
  void a_port_in_use_is_named() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThat(refused("--port", "" + port, "--data", data.toString()))
          .isEqualTo(
              "Port " + port + " is in use on this machine; choose another one with --port.");
    }
  }

  @Test
  void an_unknown_option_is_named() {
    assertThat(refused("--prot", "8080"))
        .isEqualTo("There is no option --prot; ./run --help lists them.");
  }

  @Test
  void an_option_without_a_value_is_named() {
    assertThat(refused("--port")).isEqualTo("The option --port needs a value.");
  }

  @Test
  void an_impossible_port_is_named() {
    assertThat(refused("--port", "70000"))
        .isEqualTo("A port is a number from 1 to 65535, not 70000.");
  }

  @Test
  void a_full_disk_is_noticed() throws Exception {
    Path small = Files.createDirectory(data.resolve("small"));
    assumeTrue(
        succeeds("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", small.toString()),
        "A full disk: not tried, it takes the right to mount a small one");
    try {
      assertThat(refused("--port", "" + ServiceProcess.freePort(), "--data", small + "/programme"))
          .contains("There is no space left for the database in " + small, "free some");
    } finally {
      succeeds("umount", small.toString());
    }
  }

  private static boolean succeeds(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// @return the one sentence that is said
  private static String refused(String... options) {
    try (ServiceProcess process = ServiceProcess.startWith(options)) {
      assertThat(process.exitCode()).as(process.lines().toString()).isEqualTo(2);
      List<String> said =
          process.lines().stream().filter(line -> !line.matches("(\\[\\d]| {4}).*")).toList();
      assertThat(said).hasSize(1);
      return said.getFirst();
    }
  }
}
