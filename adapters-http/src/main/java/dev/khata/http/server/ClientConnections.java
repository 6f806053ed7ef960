package dev.khata.http.server;

import dev.khata.http.limit.Clients;
import dev.khata.http.limit.Shares;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes the connections of a port, of which each client has its share. */
final class ClientConnections extends HttpConnectionFactory {
  private final Duration headTime;
  private final Shares shares;
  private final Proxies proxies;

  ClientConnections(HttpConfiguration http, Duration headTime, Shares shares, Proxies proxies) {
    super(http);
    this.headTime = headTime;
    this.shares = shares;
    this.proxies = proxies;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    ClientShare share = new ClientShare(shares, counted(endPoint));
    ClientConnection connection =
        new ClientConnection(getHttpConfiguration(), connector, endPoint, headTime, share);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }

  /** By proxies come the connections of everybody. */
  private Optional<String> counted(EndPoint endPoint) {
    InetAddress peer =
        endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address
            ? address.getAddress()
            : InetAddress.ofLiteral("0.0.0.0");
    return proxies.trusts(peer) ? Optional.empty() : Optional.of(Clients.key(peer));
  }
}
