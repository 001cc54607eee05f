package org.sdgcities.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sdgcities.localpostgres.CannotStart;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts everything on this machine, and says when it is ready.
public final class Standalone {

  private Standalone() {}

  public static void main(String[] arguments) {
    Progress progress = new Progress(System.out);
    // What is logged goes to a file once the services run; until then the console is for people.
    System.setProperty(
        "logback.statusListenerClass", "ch.qos.logback.core.status.NopStatusListener");
    LoggingSystem.get(Standalone.class.getClassLoader()).beforeInitialize();
    try {
      run(Options.of(arguments), progress);
    } catch (CannotRun | CannotStart e) {
      progress.failed(String.valueOf(e.getMessage()));
      System.exit(2);
    } catch (Exception e) {
      progress.failed("It could not be started: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options, Progress progress) {
    mustBeFree(options.port());
    progress.stage("Database");
    RunningPostgres postgres = postgres(options, progress);
    Secrets secrets = new Secrets(options.data().resolve("secrets"));
    ProgrammeClock clock = new ProgrammeClock();
    // A folder that holds the demonstration says so on every page, however it is started.
    boolean demonstration = options.demo() || secrets.has(Programme.DEMONSTRATION_BEGUN);
    ConfigurableApplicationContext context =
        start(properties(options, demonstration), postgres, secrets, clock, progress);
    progress.stage("Programme");
    Programme programme = new Programme(context, secrets, clock);
    programme.found();
    if (demonstration) {
      programme.demonstrate(progress);
    }
    progress.ready(address(options.port()), programme.whoMaySignIn());
  }

  private static void mustBeFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new CannotRun(
          "Port " + port + " is in use on this machine; choose another one with --port.");
    }
  }

  private static RunningPostgres postgres(Options options, Progress progress) {
    LocalPostgres postgres =
        LocalPostgres.at(options.data().resolve("postgres"))
            .onProgress(progress::detail)
            .stopAtExit(false);
    if (options.reset()) {
      Folders.empty(options.data());
      postgres.fromScratch();
    }
    return postgres.start();
  }

  private static ConfigurableApplicationContext start(
      Map<String, Object> properties,
      RunningPostgres postgres,
      Secrets secrets,
      ProgrammeClock clock,
      Progress progress) {
    secrets.keep("sign-in-password", () -> Secrets.readable(3));
    return new SpringApplicationBuilder(StandaloneApplication.class)
        .initializers(context -> {
          // Not earlier: the pools write to the log, which is set up only now.
          progress.stage("Tables");
          Databases databases = databases(postgres);
          SpringApplication.getShutdownHandlers()
              .add(() -> {
                databases.close();
                postgres.close();
              });
          progress.stage("Services");
          context.getBeanFactory().registerSingleton("databases", databases);
          context.getBeanFactory().registerSingleton("secrets", secrets);
          context.getBeanFactory().registerSingleton("programmeClock", clock);
        })
        .properties(properties)
        .run();
  }

  private static Databases databases(RunningPostgres postgres) {
    try {
      return new Databases(postgres);
    } catch (SQLException e) {
      postgres.close();
      throw new CannotRun("The tables cannot be made: " + e.getMessage());
    }
  }

  private static Map<String, Object> properties(Options options, boolean demonstration) {
    Path data = options.data();
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", options.port());
    properties.put("sdg.address", address(options.port()));
    properties.put("sdg.demonstration", demonstration);
    properties.put("sdg.evidence.folder", data.resolve("evidence").toString());
    properties.put("logging.file.name", data.resolve("log/sdg-cities.log").toString());
    return properties;
  }

  static String address(int port) {
    return String.format(Locale.ROOT, "http://localhost:%d", port);
  }
}
