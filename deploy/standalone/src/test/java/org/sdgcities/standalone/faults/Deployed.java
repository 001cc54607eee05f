package org.sdgcities.standalone.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.springframework.util.FileSystemUtils;

/// A {@link Deployment} on a database server of its own, for all tests of a class.
final class Deployed implements BeforeAllCallback, AfterAllCallback {

  private final List<String> machine;
  private @Nullable Path folder;
  private @Nullable RunningPostgres server;
  private @Nullable Deployment deployment;

  /// @param machine options for the virtual machine of each service
  Deployed(String... machine) {
    this.machine = List.of(machine);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    folder = Files.createTempDirectory("deployed-");
    server = TestDatabases.another();
    deployment = Deployment.on(server(), server().jdbcUrl(Deployment.DATABASE), folder, machine);
  }

  RunningPostgres server() {
    return Objects.requireNonNull(server);
  }

  Deployment deployment() {
    return Objects.requireNonNull(deployment);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (deployment != null) {
      deployment.close();
    }
    if (server != null) {
      server.close();
    }
    FileSystemUtils.deleteRecursively(folder);
  }
}
