package org.sdgcities.benchmarks.rivals.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A connection to a server on this machine that is kept from request to request. Does no more than
/// it must: what the client costs is taken from the server.
final class HttpConnection implements AutoCloseable {

  private static final int PATIENCE = 30_000;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  HttpConnection(int port) throws IOException {
    socket = new Socket();
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    in = new SocketInput(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /// @param request with all its headers
  Answer ask(byte[] request) throws IOException {
    out.write(request);
    return Answer.read(in);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
