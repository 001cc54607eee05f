package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.localpostgres.testing.Promised;
import org.sdgcities.standalone.faults.Clients.Way;

/// Services that do not keep what is promised are found out by the clients.
class ClientsTest {

  private static final Duration SOON = Duration.ofSeconds(1);

  private volatile int status = 200;
  private volatile String type = "application/problem+json";
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean saysWhen = true;
  private HttpServer service;
  private Issuer issuer;
  private Clients clients;

  @BeforeEach
  void start() throws Exception {
    issuer = new Issuer();
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    service.createContext("/", this::answer);
    service.start();
    URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    clients = new Clients(Way.AS_IT_SHOULD_BE, issuer, List.of(address));
    clients.awaitEach(Promised.BACK_WITHIN);
    clients.longestWait();
  }

  @AfterEach
  void stop() {
    clients.close();
    service.stop(0);
    issuer.close();
  }

  private void answer(HttpExchange asked) throws IOException {
    LockSupport.parkNanos(delay.toNanos());
    asked.getResponseHeaders().set("Log-Position", "1");
    asked.getResponseHeaders().set("Content-Type", type);
    if (saysWhen) {
      asked.getResponseHeaders().set("Retry-After", "1");
    }
    asked.sendResponseHeaders(status, -1);
    asked.close();
  }

  @Test
  void refusals_as_they_should_be_are_none_to_be_complained_of() {
    status = 503;
    clients.awaitRefused(20);
    status = 200;
    clients.awaitEach(SOON);
    assertThat(clients.strange()).isEmpty();
    assertThat(clients.longestWait()).isLessThan(Promised.ANSWERED_WITHIN);
  }

  @Test
  void one_that_refuses_late_is_found_out() {
    delay = Promised.ANSWERED_WITHIN;
    status = 503;
    clients.awaitRefused(1);
    assertThat(clients.longestWait()).isGreaterThan(Promised.ANSWERED_WITHIN);
  }

  @Test
  void one_that_does_not_say_when_to_come_again_is_found_out() {
    saysWhen = false;
    status = 503;
    clients.awaitRefused(1);
    assertThatThrownBy(() -> clients.awaitEach(Promised.BACK_WITHIN)).hasMessageContaining("503");
  }

  @Test
  void one_that_refuses_in_words_for_nobody_is_found_out() {
    type = "text/plain";
    status = 503;
    clients.awaitRefused(1);
    assertThatThrownBy(() -> clients.awaitEach(Promised.BACK_WITHIN)).hasMessageContaining("503");
  }

  @Test
  void one_that_does_not_come_back_is_found_out() {
    status = 503;
    clients.awaitRefused(1);
    assertThatThrownBy(() -> clients.awaitEach(SOON)).isInstanceOf(ConditionTimeoutException.class);
  }
}
