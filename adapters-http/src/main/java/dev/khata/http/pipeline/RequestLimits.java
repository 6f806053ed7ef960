package dev.khata.http.pipeline;

import dev.khata.domain.identity.Caller;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.limit.Clients;
import dev.khata.http.limit.RateLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The check of the rate limits: counts requests in the name of those who send them. */
public final class RequestLimits {
  private final RateLimits limits;

  public RequestLimits(RateLimits limits) {
    this.limits = limits;
  }

  /**
   * Counts a request that has passed all checks so far.
   *
   * @throws FaultException when it is one too many
   */
  public void check(Exchange exchange, Api api, List<Limit> declared, Optional<Caller> caller) {
    for (Limit limit : declared) {
      Optional<Duration> wait = count(exchange, api, limit, caller);
      if (wait.isPresent()) {
        throw new FaultException(new Fault.TooManyRequests(wait.get()));
      }
    }
  }

  /**
   * Counts a request that is refused before the limits are looked at, so that nobody tries tokens
   * or paths without end. The refusal stays what it is, also when it is one too many.
   */
  public void countRefused(
      Exchange exchange, Api api, List<Limit> declared, Optional<Caller> caller) {
    declared.forEach(limit -> count(exchange, api, limit, caller));
  }

  private Optional<Duration> count(
      Exchange exchange, Api api, Limit limit, Optional<Caller> caller) {
    return client(exchange, limit.scope(), caller)
        .flatMap(client -> limits.count(api.name(), limit, client));
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
}
