package org.sdgcities.standalone.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sdgcities.standalone.process.ServiceProcess;

/// One instance of a service, a process that may die and be started again at the same address.
final class Instance implements AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int port = ServiceProcess.freePort();
  private final Class<?> service;
  private final List<String> machine;
  private final List<String> options;
  private ServiceProcess process;

  /// Starts it.
  ///
  /// @param machine options for its virtual machine
  Instance(Class<?> service, List<String> machine, List<String> options) {
    this.service = service;
    this.machine = machine;
    this.options = new ArrayList<>(options);
    this.options.add("--server.port=" + port);
    process = start();
  }

  private ServiceProcess start() {
    return ServiceProcess.launch(port, ServiceProcess.command(service, machine, options));
  }

  boolean is(Class<?> other) {
    return service == other;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /// Waits until a load balancer would send requests here; fails if it ends before.
  Instance ready() {
    return ready(Duration.ofMinutes(2));
  }

  /// The same, and not later than this.
  Instance ready(Duration limit) {
    await(service.getSimpleName() + " is ready")
        .atMost(limit)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || status("/actuator/health/readiness") == 200);
    if (!process.isAlive()) {
      throw new AssertionError(String.join("\n", process.lines()));
    }
    return this;
  }

  private int status(String path) {
    try {
      return get(path).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(address().resolve(path)).timeout(Duration.ofSeconds(30)).build(),
        BodyHandlers.ofString());
  }

  void kill() {
    process.kill();
  }

  /// Lets it stand still, with all its connections.
  void freeze() {
    ServiceProcess.signal("STOP", process.pid());
  }

  /// Lets it go on where it stood.
  void thaw() {
    ServiceProcess.signal("CONT", process.pid());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Starts it again, as whoever watches over it does; does nothing while it lives.
  void restart() {
    if (!process.isAlive()) {
      process.close();
      process = start();
    }
  }

  /// @return what it has logged in this life
  List<String> lines() {
    return process.lines();
  }

  @Override
  public void close() {
    // Nothing is to be learnt from an end in order.
    process.kill();
    process.close();
  }
}
