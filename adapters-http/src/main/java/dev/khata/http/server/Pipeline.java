package dev.khata.http.server;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.input.InputReader;
import dev.khata.http.limit.Clients;
import dev.khata.http.limit.RateLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every request goes through. The order of the checks is part of every contract. */
final class Pipeline {
  private final Gatekeeper gatekeeper;
  private final RateLimits limits;
  private final Bodies bodies;
  private final LeastTime leastTime;

  Pipeline(Gatekeeper gatekeeper, RateLimits limits, Bodies bodies, LeastTime leastTime) {
    this.gatekeeper = gatekeeper;
    this.limits = limits;
    this.bodies = bodies;
    this.leastTime = leastTime;
  }

  /** Answers, or throws what ends the request early. Notes on the trail how far it got. */
  Reply<?> answer(Exchange exchange, Routes routes, Readers readers, Trail trail) {
    PathTree.Match match = route(exchange, routes, trail);
    if (exchange.method().equals("OPTIONS")) {
      return Reply.empty(204).with("Allow", String.join(", ", match.resource().methods()));
    }
    Endpoint<?, ?, ?> endpoint = method(exchange, match.resource(), trail);
    return checked(exchange, endpoint, match, readers, trail);
  }

  private <B, Q, R> Reply<?> checked(
      Exchange exchange,
      Endpoint<B, Q, R> endpoint,
      PathTree.Match match,
      Readers readers,
      Trail trail) {
    Api api = match.resource().api();
    InputReader reader = readers.of(api.naming());

    Optional<Caller> caller =
        gatekeeper.session(endpoint.access(), api.contract(), exchange.bearer());
    trail.calledBy(caller);
    gatekeeper.permission(endpoint.access(), caller);
    rateLimit(exchange, api, endpoint.limits(), caller);
    Received<B> received = bodies.read(endpoint.payload(), exchange, reader);
    Map<String, Object> parts = parts(endpoint, match.parts());
    Q query = query(exchange, endpoint.query(), reader);
    Optional<ReplyKey> replyKey =
        ReplyKeys.of(endpoint, exchange, caller, received.bytes(), reader);

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
    return endpoint.hidesTime()
        ? leastTime.of(() -> endpoint.serves().handle(call))
        : endpoint.serves().handle(call);
  }

  private static PathTree.Match route(Exchange exchange, Routes routes, Trail trail) {
    PathTree.Match match =
        routes.find(exchange.path()).orElseThrow(() -> new FaultException(new Fault.NotFound()));
    trail.reached(match.resource().api());
    return match;
  }

  private static Endpoint<?, ?, ?> method(Exchange exchange, Resource resource, Trail trail) {
    Endpoint<?, ?, ?> endpoint =
        resource
            .find(exchange.method())
            .orElseThrow(() -> new FaultException(new Fault.MethodNotAllowed(resource.methods())));
    trail.reached(endpoint);
    return endpoint;
  }

  private void rateLimit(
      Exchange exchange, Api api, List<Limit> declared, Optional<Caller> caller) {
    for (Limit limit : declared) {
      client(exchange, limit.scope(), caller)
          .flatMap(client -> limits.count(api.name(), limit, client))
          .ifPresent(
              wait -> {
                throw new FaultException(new Fault.TooManyRequests(wait));
              });
    }
  }

  /** Under whose name the limit counts this request; empty when the limit is not for it. */
  private static Optional<String> client(
      Exchange exchange, Limit.Scope scope, Optional<Caller> caller) {
    return switch (scope) {
      case IP -> Optional.of(Clients.key(exchange.client()));
      case ANONYMOUS_IP ->
          caller.isPresent() ? Optional.empty() : Optional.of(Clients.key(exchange.client()));
      case USER -> caller.map(known -> "user " + known.user().id());
    };
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
