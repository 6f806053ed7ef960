package dev.khata.http.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javalin and its Jetty, set up so that all of HTTP that they would decide by themselves is decided
 * here. Handlers run on virtual threads, Jetty's own work on a few platform threads.
 */
final class JettyHost {
  private static final Logger LOG = LoggerFactory.getLogger(JettyHost.class);
  private static final int MAX_PLATFORM_THREADS = 32;

  private final HttpConfig config;
  private final JettyErrors errors;
  private final ServerOptions options;
  private final Connectors connectors;
  private final List<ServerConnector> ports = new ArrayList<>();
  private final Javalin javalin;

  JettyHost(
      HttpConfig config,
      Connectors connectors,
      FrontDoor door,
      JettyErrors errors,
      ServerOptions options) {
    this.config = config;
    this.connectors = connectors;
    this.errors = errors;
    this.options = options;
    this.javalin = Javalin.create(javalinConfig -> configure(javalinConfig, door));
  }

  void start() {
    try {
      javalin.start();
    } catch (RuntimeException e) {
      throw cannotListen(e).orElseThrow(() -> e);
    }
  }

  boolean stop(Duration grace) {
    Server server = javalin.jettyServer().server();
    server.setStopTimeout(grace.toMillis());
    try {
      server.stop();
      return true;
    } catch (TimeoutException e) {
      LOG.warn("requests that were still running after {} were cut off", grace);
      return false;
    } catch (Exception e) {
      throw new IllegalStateException("can't stop the server", e);
    }
  }

  int port() {
    return ports.getFirst().getLocalPort();
  }

  OptionalInt managementPort() {
    return config.managementPort().isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(ports.getLast().getLocalPort());
  }

  private void configure(JavalinConfig javalinConfig, FrontDoor door) {
    javalinConfig.startup.showJavalinBanner = false;
    javalinConfig.startup.showOldJavalinVersionWarning = false;
    javalinConfig.startup.startupWatcherEnabled = false;
    javalinConfig.http.compressionStrategy = CompressionStrategy.NONE;
    javalinConfig.jetty.threadPool = threads();
    javalinConfig.jetty.modifyHttpConfiguration(this::bound);
    javalinConfig.jetty.modifyServer(this::prepare);
    javalinConfig.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
    javalinConfig.jetty.addConnector((server, http) -> opened(connectors.main(server, http)));
    config
        .managementPort()
        .ifPresent(
            port ->
                javalinConfig.jetty.addConnector(
                    (server, http) -> opened(connectors.management(server, http, port))));
    // The one handler: it runs for every method and path, and no other handler runs after it.
    javalinConfig.routes.before(door::take);
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool pool = new QueuedThreadPool(MAX_PLATFORM_THREADS);
    pool.setName("http");
    pool.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("request-"));
    return pool;
  }

  private void prepare(Server server) {
    server.setErrorHandler(errors);
    server.insertHandler(options);
    server.insertHandler(new GracefulHandler());
  }

  private void bound(HttpConfiguration http) {
    http.setRequestHeaderSize(config.bounds().headerBytes());
    // Of the last headers of each connection: 50 KB that a single long token fills.
    http.setHeaderCacheSize(0);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  private Connector opened(ServerConnector connector) {
    ports.add(connector);
    return connector;
  }

  private static Optional<CannotListen> cannotListen(Throwable failure) {
    String words = "can't listen";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().startsWith("Failed to bind to")) {
        words = "can't listen on" + cause.getMessage().substring("Failed to bind to".length());
      }
      if (cause instanceof BindException) {
        return Optional.of(new CannotListen(words + ": " + cause.getMessage(), failure));
      }
    }
    return Optional.empty();
  }
}
