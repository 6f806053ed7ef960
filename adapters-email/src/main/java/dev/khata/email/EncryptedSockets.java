package dev.khata.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** TLS over sockets that are open already, and that end with a deadline. */
final class EncryptedSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;
  private final Deadline deadline;

  EncryptedSockets(SSLSocketFactory tls, Deadline deadline) {
    this.tls = tls;
    this.deadline = deadline;
  }

  /** To close the socket below ends reading and writing without a lock of TLS. */
  @Override
  public Socket createSocket(Socket open, String host, int port, boolean autoClose)
      throws IOException {
    return tls.createSocket(deadline.watch(open), host, port, autoClose);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
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
