package org.sdgcities.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/// The wire between a client and the database, which a test may cut.
final class Wire implements AutoCloseable {

  enum Fault {
    NONE,
    /// The order to commit does not arrive.
    CUT_BEFORE_COMMIT,
    /// The order to commit arrives, but not the answer.
    CUT_AFTER_COMMIT,
    /// Nothing arrives any more, and nobody is told.
    SILENT
  }

  private static final String COMMIT = "COMMIT";

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int target;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Fault fault = Fault.NONE;

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
        boolean commit =
            orders && new String(part, 0, size, StandardCharsets.ISO_8859_1).contains(COMMIT);
        if (now == Fault.SILENT) {
          // This connection never speaks again, as with a cable that was pulled.
          closed.await();
          return;
        }
        if (commit && now == Fault.CUT_BEFORE_COMMIT) {
          fault = Fault.NONE;
          return;
        }
        out.write(part, 0, size);
        out.flush();
        if (commit && now == Fault.CUT_AFTER_COMMIT) {
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

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }
}
