package dev.khata.http.pipeline;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.input.InputReader;
import dev.khata.http.routing.PathTree;
import dev.khata.http.routing.Resource;
import dev.khata.http.routing.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every request goes through. The order of the checks is part of every contract. */
public final class Pipeline {
  private final Gatekeeper gatekeeper;
  private final RequestLimits limits;
  private final Bodies bodies;
  private final MinTime minTime;
  private final Newcomers newcomers;
  private final FaultReplies owners;

  /**
   * @param owners tells whose a path is that no endpoint answers
   */
  public Pipeline(
      Gatekeeper gatekeeper,
      RequestLimits limits,
      Bodies bodies,
      MinTime minTime,
      Newcomers newcomers,
      FaultReplies owners) {
    this.gatekeeper = gatekeeper;
    this.limits = limits;
    this.bodies = bodies;
    this.minTime = minTime;
    this.newcomers = newcomers;
    this.owners = owners;
  }

  /** Answers, or throws what ends the request early. Notes on the context how far it got. */
  public Reply<?> answer(
      Exchange exchange, Routes routes, Readers readers, RequestContext context) {
    if (exchange.cors().isPreflight()) {
      noteOwner(exchange, routes, context);
      return Reply.empty(204);
    }
    if (exchange.method().equals("OPTIONS") && exchange.path().equals("/")) {
      return Reply.empty(204).with("Allow", Resource.ALL_METHODS);
    }
    PathTree.Match match = route(exchange, routes, context);
    if (exchange.method().equals("OPTIONS")) {
      return Reply.empty(204).with("Allow", String.join(", ", match.resource().methods()));
    }
    Endpoint<?, ?, ?> endpoint = method(exchange, match.resource(), context);
    return checked(exchange, endpoint, match, readers, context);
  }

  private <B, Q, R> Reply<?> checked(
      Exchange exchange,
      Endpoint<B, Q, R> endpoint,
      PathTree.Match match,
      Readers readers,
      RequestContext context) {
    Api api = match.resource().api();
    InputReader reader = readers.of(api.style());

    Optional<Caller> caller = letIn(exchange, endpoint, api, context);
    limits.check(exchange, api, endpoint.limits(), caller);
    Received<B> received = received(exchange, endpoint, reader, context);
    Map<String, Object> parts = parts(endpoint, match.parts());
    Q query = query(exchange, endpoint.query(), reader);
    Optional<ReplyKey> replyKey =
        ReplyKeys.of(endpoint, exchange, caller, received.bytes(), reader);

    if (endpoint.effect() && exchange.isHead()) {
      return Heads.of(endpoint.success());
    }
    Call<B, Q> call =
        new Call<>(
            received.body(),
            query,
            parts,
            caller,
            exchange.bearer(),
            exchange.origin(),
            exchange::header,
            replyKey);
    Reply<?> reply =
        endpoint.hidesTime() ? minTime.of(() -> inTurn(endpoint, call)) : inTurn(endpoint, call);
    return api.style().finished(reply);
  }

  private <B> Received<B> received(
      Exchange exchange, Endpoint<B, ?, ?> endpoint, InputReader reader, RequestContext context) {
    PayloadReader payload = new PayloadReader(reader, context.uploads());
    return exchange.announcesBody()
        ? context.place().aside(() -> bodies.read(endpoint, exchange, payload))
        : bodies.read(endpoint, exchange, payload);
  }

  private <B, Q> Reply<?> inTurn(Endpoint<B, Q, ?> endpoint, Call<B, Q> call) {
    return endpoint.forNewcomers()
        ? newcomers.inTurn(() -> serve(endpoint, call))
        : serve(endpoint, call);
  }

  private static <B, Q> Reply<?> serve(Endpoint<B, Q, ?> endpoint, Call<B, Q> call) {
    try {
      return endpoint.serves().handle(call);
    } catch (ErrorReply failed) {
      Declared.check(endpoint, failed.failure());
      throw failed;
    } catch (FaultException refused) {
      Declared.check(endpoint, refused.fault());
      throw refused;
    }
  }

  /** A preflight is answered whatever its path, but not everybody lets other origins in. */
  private static void noteOwner(Exchange exchange, Routes routes, RequestContext context) {
    try {
      routes.find(exchange.path()).ifPresent(known -> context.reached(known.resource().api()));
    } catch (FaultException unreadable) {
      // Then it is nobody's.
    }
  }

  private Optional<Caller> letIn(
      Exchange exchange, Endpoint<?, ?, ?> endpoint, Api api, RequestContext context) {
    Optional<Caller> caller = Optional.empty();
    try {
      caller = gatekeeper.session(endpoint.access(), api.contract(), exchange.bearer());
      context.calledBy(caller);
      gatekeeper.permission(endpoint.access(), caller);
      return caller;
    } catch (FaultException refused) {
      limits.countRefused(exchange, api, endpoint.limits(), caller);
      throw refused;
    }
  }

  private PathTree.Match route(Exchange exchange, Routes routes, RequestContext context) {
    try {
      PathTree.Match match =
          routes.find(exchange.path()).orElseThrow(() -> new FaultException(new Fault.NotFound()));
      context.reached(match.resource().api());
      return match;
    } catch (FaultException refused) {
      owners
          .owner(Optional.empty(), exchange.path())
          .ifPresent(api -> limits.countRefused(exchange, api, api.limits(), Optional.empty()));
      throw refused;
    }
  }

  private Endpoint<?, ?, ?> method(Exchange exchange, Resource resource, RequestContext context) {
    Optional<Endpoint<?, ?, ?>> endpoint = resource.find(exchange.method());
    if (endpoint.isEmpty()) {
      limits.countRefused(exchange, resource.api(), resource.api().limits(), Optional.empty());
      throw new FaultException(new Fault.MethodNotAllowed(resource.methods()));
    }
    context.reached(endpoint.get());
    return endpoint.get();
  }

  private static Map<String, Object> parts(Endpoint<?, ?, ?> endpoint, List<String> texts) {
    Map<String, Object> parts = new HashMap<>();
    List<String> names = endpoint.parameterNames();
    for (PathParam<?> parameter : endpoint.parameters()) {
      String text = texts.get(names.indexOf(parameter.name()));
      parts.put(parameter.name(), part(parameter, text));
    }
    return parts;
  }

  private static Object part(PathParam<?> parameter, String text) {
    return parameter
        .parse()
        .apply(text)
        .map(Object.class::cast)
        .orElseThrow(() -> FaultException.invalid(parameter.name(), parameter.problem()));
  }

  private static <Q> Q query(Exchange exchange, Class<Q> type, InputReader reader) {
    return type == Nothing.class
        ? type.cast(Nothing.NOTHING)
        : reader.query(exchange.query(), type);
  }
}
