package dev.khata.http.server;

import java.time.Duration;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes the connections of a port. */
final class ClientConnections extends HttpConnectionFactory {
  private final Duration headTime;

  ClientConnections(HttpConfiguration http, Duration headTime) {
    super(http);
    this.headTime = headTime;
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    ClientConnection connection =
        new ClientConnection(getHttpConfiguration(), connector, endPoint, headTime);
    connection.setTransferEncodingChunkMaxLength(getTransferEncodingChunkMaxLength());
    return configure(connection, connector, endPoint);
  }
}
