package dev.khata.http.server;

import dev.khata.http.limit.Shares;
import java.time.Duration;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Opens the ports. Management's has connections and threads of its own, so that whoever takes all
 * of the other's leaves it as it is.
 */
final class Connectors {
  private static final long IDLE_ON_SHUTDOWN_MILLIS = 100;

  private static final int MANAGEMENT_CONNECTIONS = 256;
  private static final int MANAGEMENT_THREADS = 16;
  private static final int MANAGEMENT_THREADS_IDLE = 2;

  /**
   * Little enough that a slow reader's progress is seen within seconds: the system tells of room in
   * it when a third is free.
   */
  private static final int SEND_BUFFER = 64 << 10;

  private final HttpConfig config;
  private final Proxies proxies;

  Connectors(HttpConfig config, Proxies proxies) {
    this.config = config;
    this.proxies = proxies;
  }

  /** On which the contracts are served. */
  ServerConnector main(Server server, HttpConfiguration http) {
    int connections = config.bounds().connections();
    return bound(
        new ServerConnector(server, clients(http, connections)), connections, config.port());
  }

  ServerConnector management(Server server, HttpConfiguration http, int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MANAGEMENT_THREADS, MANAGEMENT_THREADS_IDLE);
    threads.setName("management");
    ClientConnections clients = clients(http, MANAGEMENT_CONNECTIONS);
    return bound(
        new ServerConnector(server, threads, null, null, 1, 1, clients),
        MANAGEMENT_CONNECTIONS,
        port);
  }

  private ClientConnections clients(HttpConfiguration http, int connections) {
    Duration headTime = config.bounds().patience().head();
    return new ClientConnections(http, headTime, Shares.of(connections), proxies);
  }

  private ServerConnector bound(ServerConnector connector, int connections, int port) {
    connector.setHost(config.host());
    connector.setPort(port);
    connector.setIdleTimeout(config.bounds().patience().idle().toMillis());
    connector.setShutdownIdleTimeout(IDLE_ON_SHUTDOWN_MILLIS);
    connector.setAcceptQueueSize(connections);
    connector.setAcceptedSendBufferSize(SEND_BUFFER);
    connector.getServer().addBean(new NetworkConnectionLimit(connections, connector));
    return connector;
  }
}
