package dev.khata.http.endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What has been said so far of an endpoint that is being declared. */
final class Declaration {
  final Method method;
  final String path;
  final List<PathParam<?>> parameters = new ArrayList<>();
  final List<Failure> failures = new ArrayList<>();
  List<Limit> limits;
  Optional<String> operation = Optional.empty();
  String summary = "";
  Payload<?> payload = new Payload.None();
  OptionalInt maxBytes = OptionalInt.empty();
  Class<?> query = Nothing.class;
  Optional<Duration> cache = Optional.empty();
  boolean shared;
  boolean hidesTime;
  boolean forNewcomers;
  boolean idempotent;
  boolean effect;
  @Nullable Access access;
  @Nullable Success<?> success;
  @Nullable Handler<?, ?, Reply<?>> handler;

  private final String section;

  Declaration(Method method, String path, String section, List<Limit> limits) {
    this.method = method;
    this.path = path;
    this.section = section;
    this.limits = limits;
  }

  String name() {
    return method + " " + path;
  }

  /** Why this can't be served yet; empty when it can. */
  List<String> gaps() {
    List<String> gaps = new ArrayList<>();
    if (access == null) {
      gaps.add("has no access rule");
    }
    if (success == null) {
      gaps.add("does not say what it gives");
    }
    if (handler == null) {
      gaps.add("does nothing");
    }
    return gaps;
  }

  /**
   * The finished endpoint, unless there are {@link #gaps}. Its types are those of the draft through
   * which all of this was said.
   */
  @SuppressWarnings("unchecked")
  <B, Q, R> Optional<Endpoint<B, Q, R>> finished() {
    if (access == null || success == null || handler == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Endpoint<>(
            method,
            path,
            section,
            operation,
            summary,
            access,
            limits,
            parameters,
            (Class<Q>) query,
            (Payload<B>) payload,
            maxBytes.orElse(payload.usualBytes()),
            (Success<R>) success,
            failures,
            cache,
            shared,
            hidesTime,
            forNewcomers,
            idempotent,
            effect,
            (Handler<B, Q, Reply<?>>) handler));
  }
}
