package dev.khata.http.endpoint;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.replies.ReplyKey;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request that has passed every check of its endpoint.
 *
 * @param body the validated body
 * @param query the validated query
 * @param parts parsed path parameters by name
 * @param session the caller, present where the endpoint's access rule asks for a session; where it
 *     is open to everybody, when one was sent
 * @param bearer the token of the Authorization header as sent, which nothing has checked yet
 * @param origin what ties audit events, messages and log lines to this request
 * @param headers a request header by its name in any case; empty when it was not sent
 * @param replyKey by which an idempotent endpoint knows the request again; empty when the client
 *     sent no {@code Idempotency-Key}
 */
public record Call<B, Q>(
    B body,
    Q query,
    Map<String, Object> parts,
    Optional<Caller> session,
    Optional<Secret> bearer,
    Origin origin,
    Function<String, Optional<String>> headers,
    Optional<ReplyKey> replyKey) {

  /** The part of the path that the endpoint declared under this parameter. */
  public <T> T path(PathParam<T> parameter) {
    Object part = parts.get(parameter.name());
    if (part == null) {
      throw new IllegalStateException("the endpoint declares no {" + parameter.name() + "}");
    }
    return parameter.type().cast(part);
  }

  /** Whether somebody calls, in a session, whose role holds the permission. */
  public boolean callerMay(Permission permission) {
    return session.filter(caller -> caller.may(permission)).isPresent();
  }

  /** Who calls; only for endpoints that need a session. */
  public Caller caller() {
    return session.orElseThrow(() -> new IllegalStateException("the endpoint needs no session"));
  }

  /** Who does it, for the audit log; only for endpoints that need a session. */
  public Actor.Person actor() {
    return caller().actor(origin);
  }

  public Optional<String> header(String name) {
    return headers.apply(name);
  }
}
