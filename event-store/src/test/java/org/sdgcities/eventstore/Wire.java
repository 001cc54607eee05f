package org.sdgcities.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The wire between a client and the database, which a test may cut.
final class Wire implements AutoCloseable {

  enum Fault {
    NONE(null, false),
    /// The order to commit does not arrive.
    CUT_BEFORE_COMMIT("COMMIT", false),
    /// The order to commit arrives, but not the answer.
    CUT_AFTER_COMMIT("COMMIT", true),
    /// The same for a statement that commits by itself.
    CUT_BEFORE_WRITING("update eventlog.head", false),
    CUT_AFTER_WRITING("update eventlog.head", true),
    /// Nothing arrives any more, and nobody is told.
    SILENT(null, false);

    /// What the order holds at which it is cut.
    private final @Nullable String order;

    final boolean arrives;

    Fault(@Nullable String order, boolean arrives) {
      this.order = order;
      this.arrives = arrives;
    }
  }

  /// The driver sends it as text the first time only, and by its name from then on.
  private static final Pattern NAMED_COMMIT = Pattern.compile("(S_\\d+)\0COMMIT");

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;
  private volatile String commit = "COMMIT";

  Wire(int target) throws IOException {
    this.target = target;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  void set(Fault newFault) {
    fault = newFault;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> pump(client, server, true));
        Thread.ofVirtual().start(() -> pump(server, client, false));
      } catch (IOException e) {
        // The test is over.
      }
    }
  }

  private void pump(Socket from, Socket to, boolean orders) {
    byte[] part = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int size = in.read(part); size >= 0; size = in.read(part)) {
        Fault now = fault;
        boolean cut = orders && isMet(now, new String(part, 0, size, StandardCharsets.ISO_8859_1));
        if (now == Fault.SILENT) {
          // This connection never speaks again, as with a cable that was pulled.
          closed.await();
          return;
        }
        if (!cut || now.arrives) {
          out.write(part, 0, size);
          out.flush();
        }
        if (cut) {
          fault = Fault.NONE;
          return;
        }
      }
    } catch (IOException e) {
      // One end has gone; the other follows.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isMet(Fault now, String part) {
    Matcher named = NAMED_COMMIT.matcher(part);
    if (named.find()) {
      commit = "\0" + named.group(1) + "\0";
    }
    return now.order != null
        && (part.contains(now.order) || (now.order.equals("COMMIT") && part.contains(commit)));
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }
}
