package dev.khata.http.server;

import dev.khata.domain.kernel.Ids;
import dev.khata.http.endpoint.Api;
import dev.khata.http.limit.RateLimits;
import dev.khata.http.pipeline.Bodies;
import dev.khata.http.pipeline.Cors;
import dev.khata.http.pipeline.FaultReplies;
import dev.khata.http.pipeline.Gatekeeper;
import dev.khata.http.pipeline.MinTime;
import dev.khata.http.pipeline.Newcomers;
import dev.khata.http.pipeline.Pipeline;
import dev.khata.http.pipeline.Readers;
import dev.khata.http.pipeline.RequestLimits;
import dev.khata.http.routing.LimitNames;
import dev.khata.http.routing.RouteTables;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Serves the enabled contracts and Khata's own pages until it is stopped. */
public final class HttpServer {
  private final JettyHost host;
  private final RouteTables routes;

  /**
   * What is served.
   *
   * @param apis the enabled contracts and pages for everyone
   * @param forOperators moves to the management port where there is one
   */
  public record Served(List<Api> apis, List<Api> forOperators) {
    List<Api> all() {
      List<Api> all = new ArrayList<>(apis);
      all.addAll(forOperators);
      return all;
    }
  }

  /**
   * @throws BadDeclarations when an endpoint lacks an access rule or is otherwise not fit to be
   *     served; names all that is wrong
   */
  public HttpServer(
      HttpConfig config, Served served, Gatekeeper gatekeeper, Ids ids, RequestObserver observer) {
    this.routes =
        new RouteTables(served.apis(), served.forOperators(), config.managementPort().isPresent());
    refuseBad(served, config);
    Proxies proxies = new Proxies(config.trustedProxies());
    Readers readers = new Readers();
    FaultReplies faults = new FaultReplies(served.apis());
    RequestLimits limits =
        new RequestLimits(new RateLimits(config.limits(), TimeMeter.SYSTEM_NANOTIME));
    Bodies bodies = new Bodies(config.bounds().bodyBytes(), config.bounds().patience().body());
    Pipeline pipeline =
        new Pipeline(
            gatekeeper,
            limits,
            bodies,
            new MinTime(config.minTime()),
            Newcomers.onThisMachine(),
            faults);
    Exchanges exchanges = new Exchanges(ids, proxies, config);
    ResponseHeaders headers = new ResponseHeaders(new Cors(config.corsOrigins()));
    FrontDoor door =
        new FrontDoor(
            exchanges,
            routes,
            pipeline,
            readers,
            faults,
            headers,
            observer,
            new Admission(config.bounds().requests(), proxies),
            config.bounds().patience());
    JettyErrors errors = new JettyErrors(faults, readers, headers, exchanges);
    this.host =
        new JettyHost(
            config, new Connectors(config, proxies), door, errors, new ServerOptions(ids));
  }

  /**
   * Listens from here on.
   *
   * @throws CannotListen when the port is taken or may not be used
   */
  public void start() {
    host.start();
    managementPort().ifPresent(routes::managementListensOn);
  }

  /** The port listened on, also when any free one was asked for. */
  public int port() {
    return host.port();
  }

  /** The port of its own that management has, if it has one. */
  public OptionalInt managementPort() {
    return host.managementPort();
  }

  /**
   * Takes no more requests and waits up to {@code grace} for those under way; false if some were
   * cut off.
   */
  public boolean stop(Duration grace) {
    return host.stop(grace);
  }

  private void refuseBad(Served served, HttpConfig config) {
    List<String> faults = new ArrayList<>();
    served.all().forEach(api -> faults.addAll(api.faults()));
    faults.addAll(routes.faults());
    faults.addAll(LimitNames.unknown(served.all(), config.limits()));
    if (!faults.isEmpty()) {
      throw new BadDeclarations(faults);
    }
  }
}
