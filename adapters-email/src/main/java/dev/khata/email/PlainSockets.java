package dev.khata.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that end with a deadline. Those that are connected already are not asked for. */
final class PlainSockets extends SocketFactory {
  private final Deadline deadline;

  PlainSockets(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() throws IOException {
    return deadline.watch(new Socket());
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }
}
