package dev.khata.http.server;

import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Reply;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Takes every request, whatever its path and method, and sees that it is answered. */
final class FrontDoor {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);

  private final Exchanges exchanges;
  private final RouteTables routes;
  private final Pipeline pipeline;
  private final Readers readers;
  private final FaultReplies faults;
  private final ResponseHeaders headers;
  private final RequestObserver observer;
  private final Semaphore places;

  FrontDoor(
      Exchanges exchanges,
      RouteTables routes,
      Pipeline pipeline,
      Readers readers,
      FaultReplies faults,
      ResponseHeaders headers,
      RequestObserver observer,
      int mostRequests) {
    this.exchanges = exchanges;
    this.routes = routes;
    this.pipeline = pipeline;
    this.readers = readers;
    this.faults = faults;
    this.headers = headers;
    this.observer = observer;
    this.places = new Semaphore(mostRequests);
  }

  void take(Context context) {
    long begin = System.nanoTime();
    Exchange exchange = exchanges.open(context.req());
    Trail trail = new Trail();
    MDC.put("request_id", exchange.origin().requestId());
    try {
      Rendered answer = answer(exchange, trail);
      send(exchange, answer, trail, context.res());
      told(exchange, trail, answer.status(), Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      MDC.remove("request_id");
      context.skipRemainingHandlers();
    }
  }

  private Rendered answer(Exchange exchange, Trail trail) {
    try {
      return rendered(reply(exchange, trail), exchange, trail);
    } catch (FaultException e) {
      return rendered(e.fault(), exchange, trail);
    } catch (ErrorReply e) {
      return rendered(e.reply(), exchange, trail);
    } catch (Overloaded e) {
      return rendered(new Fault.Unavailable(e.retryAfter()), exchange, trail);
    } catch (Unavailable e) {
      LOG.warn("unavailable: {} ({})", e.getMessage(), String.valueOf(e.getCause()));
      return rendered(new Fault.Unavailable(AFTER_OUTAGE), exchange, trail);
    } catch (RuntimeException | Error e) {
      LOG.error("a request failed", e);
      return rendered(new Fault.Broken(), exchange, trail);
    }
  }

  /** Khata's own pages need no place, so that health is told under any load. */
  private Reply<?> reply(Exchange exchange, Trail trail) {
    if (PathOwners.of(exchange.path()).isEmpty()) {
      return pipeline.answer(exchange, routes.of(exchange.localPort()), readers, trail);
    }
    if (!places.tryAcquire()) {
      throw new FaultException(new Fault.Unavailable(SOON));
    }
    try {
      return pipeline.answer(exchange, routes.of(exchange.localPort()), readers, trail);
    } finally {
      places.release();
    }
  }

  private Rendered rendered(Fault fault, Exchange exchange, Trail trail) {
    Optional<Api> owner = faults.owner(trail.api(), exchange.path());
    return rendered(faults.reply(fault, owner), exchange, trail);
  }

  private Rendered rendered(Reply<?> reply, Exchange exchange, Trail trail) {
    Optional<Api> owner = faults.owner(trail.api(), exchange.path());
    return Rendered.of(reply, readers.of(faults.naming(owner)).json());
  }

  private void send(Exchange exchange, Rendered answer, Trail trail, HttpServletResponse response) {
    Optional<Duration> cache = trail.endpoint().flatMap(Endpoint::cache);
    response.setStatus(answer.status());
    response.setContentType(answer.type().isEmpty() ? null : answer.type());
    headers.of(exchange, answer, cache).forEach(response::setHeader);
    if (!answer.type().isEmpty()) {
      response.setContentLength(answer.bytes().length);
    }
    try {
      if (exchange.hasUnreadBody()) {
        response.setHeader("Connection", "close");
      }
      if (!exchange.isHead()) {
        response.getOutputStream().write(answer.bytes());
      }
    } catch (IOException e) {
      LOG.debug("the client left before its answer", e);
    }
  }

  private void told(Exchange exchange, Trail trail, int status, Duration took) {
    Optional<Api> owner = faults.owner(trail.api(), exchange.path());
    AccessLog.line(exchange, owner, trail, status, took);
    observer.answered(
        owner.map(Api::name).orElse(Api.OWN),
        AccessLog.method(exchange.method()),
        trail.endpoint().map(Endpoint::path).orElse(AccessLog.NO_ROUTE),
        status,
        took);
  }
}
