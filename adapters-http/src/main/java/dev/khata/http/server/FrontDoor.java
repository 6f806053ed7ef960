package dev.khata.http.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserGone;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.pipeline.CutOff;
import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.FaultReplies;
import dev.khata.http.pipeline.Pipeline;
import dev.khata.http.pipeline.Place;
import dev.khata.http.pipeline.Readers;
import dev.khata.http.pipeline.RequestContext;
import dev.khata.http.routing.RouteTables;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Takes every request, whatever its path and method, and sees that it is answered. */
final class FrontDoor {
  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);

  /** In the log alone: the client sees an answer that breaks off. */
  private static final int BROKEN_OFF = 499;

  private static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);

  private final Exchanges exchanges;
  private final RouteTables routes;
  private final Pipeline pipeline;
  private final Readers readers;
  private final FaultReplies faults;
  private final ResponseHeaders headers;
  private final RequestObserver observer;
  private final SharedAnswers shared = new SharedAnswers();
  private final Admission admission;
  private final Patience patience;
  private final Turns turns = new Turns();

  FrontDoor(
      Exchanges exchanges,
      RouteTables routes,
      Pipeline pipeline,
      Readers readers,
      FaultReplies faults,
      ResponseHeaders headers,
      RequestObserver observer,
      Admission admission,
      Patience patience) {
    this.exchanges = exchanges;
    this.routes = routes;
    this.pipeline = pipeline;
    this.readers = readers;
    this.faults = faults;
    this.headers = headers;
    this.observer = observer;
    this.admission = admission;
    this.patience = patience;
  }

  void take(Context javalin) {
    long begin = System.nanoTime();
    Exchange exchange = exchanges.open(javalin.req());
    MDC.put("request_id", exchange.origin().requestId());
    try (RequestContext context = new RequestContext(admission.to(exchange))) {
      Outgoing out = new Outgoing(exchange, context, javalin.res(), headers);
      Rendered answer = answer(exchange, context, out);
      out.send(answer);
      told(exchange, context, answer.status(), Duration.ofNanos(System.nanoTime() - begin));
    } finally {
      MDC.remove("request_id");
      javalin.skipRemainingHandlers();
    }
  }

  private Rendered answer(Exchange exchange, RequestContext context, Outgoing out) {
    try {
      return rendered(reply(exchange, context), exchange, context, out);
    } catch (FaultException e) {
      return rendered(e.fault(), exchange, context);
    } catch (ErrorReply e) {
      return rendered(
          faults.reply(e, faults.owner(context.api(), exchange.path())), exchange, context);
    } catch (Overloaded e) {
      return rendered(new Fault.Unavailable(e.retryAfter()), exchange, context);
    } catch (UserGone e) {
      return rendered(new Fault.BadToken(), exchange, context);
    } catch (Unavailable e) {
      LOG.warn("unavailable: {} ({})", e.getMessage(), String.valueOf(e.getCause()));
      return rendered(new Fault.Unavailable(AFTER_OUTAGE), exchange, context);
    } catch (CutOff e) {
      LOG.info("an answer was cut off: {} ({})", e.getMessage(), String.valueOf(e.getCause()));
      return Rendered.empty(BROKEN_OFF);
    } catch (RuntimeException | Error e) {
      LOG.error("a request failed", e);
      return rendered(new Fault.Broken(), exchange, context);
    }
  }

  /** What is sent while it is made no longer has the place. */
  private Reply<?> reply(Exchange exchange, RequestContext context) {
    try (Place place = context.place()) {
      place.take();
      return pipeline.answer(exchange, routes.of(exchange.localPort()), readers, context);
    }
  }

  private Rendered rendered(Fault fault, Exchange exchange, RequestContext context) {
    Optional<Api> owner = faults.owner(context.api(), exchange.path());
    return rendered(faults.reply(fault, owner), exchange, context);
  }

  private Rendered rendered(Reply<?> reply, Exchange exchange, RequestContext context) {
    return Rendered.of(reply, json(exchange, context));
  }

  private Rendered rendered(
      Reply<?> reply, Exchange exchange, RequestContext context, Outgoing out) {
    Streams streams = new Streams(exchange, out, patience, turns, context.user());
    return switch (reply.body()) {
      case Flow flow -> streams.flow(reply, flow, json(exchange, context));
      case Download file -> streams.file(reply, file);
      default -> whole(rendered(reply, exchange, context), exchange, context);
    };
  }

  private Rendered whole(Rendered answer, Exchange exchange, RequestContext context) {
    return context
        .endpoint()
        .filter(Endpoint::shared)
        .map(endpoint -> shared.of(answer, endpoint, exchange))
        .orElse(answer);
  }

  private ObjectMapper json(Exchange exchange, RequestContext context) {
    return readers.of(faults.style(faults.owner(context.api(), exchange.path()))).json();
  }

  private void told(Exchange exchange, RequestContext context, int status, Duration took) {
    Optional<Api> owner = faults.owner(context.api(), exchange.path());
    AccessLog.line(exchange, owner, context, status, took);
    observer.answered(
        owner.map(Api::name).orElse(Api.OWN),
        AccessLog.method(exchange.method()),
        context.endpoint().map(Endpoint::path).orElse(AccessLog.NO_ROUTE),
        status,
        took);
  }
}
