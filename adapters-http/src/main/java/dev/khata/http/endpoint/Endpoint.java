package dev.khata.http.endpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One endpoint, whole: all that the server, the documentation and the tests know of it.
 *
 * @param path the template as published, for example {@code /role/{role_id}}
 * @param section the heading under which the documentation lists it
 * @param operation how the documentation calls it
 * @param parameters those named in the template
 * @param query a record of the query parameters, {@link Nothing} where there are none
 * @param maxBytes the longest body that is taken
 * @param cache how long a client may keep the answer; empty means not at all
 * @param shared whether it answers everybody who asks the same in the same way, without a secret
 * @param hidesTime whether a quick answer would tell what was not found
 * @param forNewcomers whether it is for people whom nobody knows yet, and waits for its turn among
 *     them
 * @param idempotent whether it takes {@code Idempotency-Key}
 * @param effect whether a GET does something, which HEAD must not
 * @param serves the handler; its answers are as {@code success} says, or a {@link Flow} that looks
 *     like it
 */
public record Endpoint<B, Q, R>(
    Method method,
    String path,
    String section,
    Optional<String> operation,
    String summary,
    Access access,
    List<Limit> limits,
    List<PathParam<?>> parameters,
    Class<Q> query,
    Payload<B> payload,
    int maxBytes,
    Success<R> success,
    List<Failure> failures,
    Optional<Duration> cache,
    boolean shared,
    boolean hidesTime,
    boolean forNewcomers,
    boolean idempotent,
    boolean effect,
    Handler<B, Q, Reply<?>> serves) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  public Endpoint {
    limits = List.copyOf(limits);
    parameters = List.copyOf(parameters);
    failures = List.copyOf(failures);
  }

  /** The names of the parameters in the template, left to right. */
  public List<String> parameterNames() {
    return PARAMETER.matcher(path).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** Method and template, for example {@code POST /api/auth/login/}. */
  public String name() {
    return method + " " + path;
  }
}
