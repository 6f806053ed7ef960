package dev.khata.bootstrap.serve;

import dev.khata.bootstrap.command.CommandFailed;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.domain.kernel.upkeep.Timers;
import dev.khata.http.server.CannotListen;
import dev.khata.http.server.HttpServer;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts in the order in which one thing needs the other, and stops in the reverse: no request is
 * accepted before everything stands, and none is cut off while it runs.
 */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Configuration configuration;
  private final FirstAdmin firstAdmin;
  private final Schedule schedule;
  private final Timers timers;
  private final HttpServer http;
  private final PublicAddress address;
  private final Sandbox sandbox;
  private final StopSignal stop;

  @Inject
  Server(
      Configuration configuration,
      FirstAdmin firstAdmin,
      Schedule schedule,
      Timers timers,
      HttpServer http,
      PublicAddress address,
      Sandbox sandbox,
      StopSignal stop) {
    this.configuration = configuration;
    this.firstAdmin = firstAdmin;
    this.schedule = schedule;
    this.timers = timers;
    this.http = http;
    this.address = address;
    this.sandbox = sandbox;
    this.stop = stop;
  }

  public void start() {
    firstAdmin.make();
    listen();
    address.listensOn(http.port());
    sandbox.tells(here());
    if (configuration.scheduler().on()) {
      schedule.declare(timers);
      timers.start();
    }
    int tests = configuration.identity().testNumbers().codes().size();
    if (tests > 0) {
      LOG.info("{} test numbers log in by a code that never changes", tests);
    }
    LOG.info("listening on {}:{}", configuration.http().host(), http.port());
  }

  /** Where the contracts are reached on this machine. */
  private URI here() {
    String host = configuration.http().host();
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
    String literal = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    return URI.create("http://" + (everywhere ? "127.0.0.1" : literal) + ":" + http.port());
  }

  private void listen() {
    try {
      http.start();
    } catch (CannotListen e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    }
  }

  /** Where everything is, for whoever started it by hand. */
  public List<String> greeting() {
    String base = address.get().toString();
    List<String> lines = new ArrayList<>();
    lines.add("Khata listens at  " + base);
    lines.add("Documentation     " + base + "/docs");
    if (configuration.hasOutbox()) {
      lines.add("Outbox            " + base + "/dev/outbox");
    }
    sandbox.page().ifPresent(page -> lines.add("Payment sandbox   " + page));
    return lines;
  }

  /** The port of the contracts. */
  public int port() {
    return http.port();
  }

  /**
   * @throws CommandFailed when something had to be cut off; all the same everything has ended
   */
  @Override
  public void close() {
    LOG.info("stopping");
    stop.ask();
    boolean answered = http.stop(configuration.http().shutdownGrace());
    boolean done = timers.stop(configuration.http().shutdownGrace());
    LOG.info("stopped");
    if (!answered || !done) {
      throw new CommandFailed("stopped, but what still ran after KHATA_SHUTDOWN_GRACE was cut off");
    }
  }
}
