package dev.khata.http.server;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import java.util.Optional;

/** How far a request got: what the answer's words, the access log and the metrics are chosen by. */
final class Trail {
  private Optional<Api> api = Optional.empty();
  private Optional<Endpoint<?, ?, ?>> endpoint = Optional.empty();
  private Optional<UserId> user = Optional.empty();

  void reached(Api found) {
    this.api = Optional.of(found);
  }

  void reached(Endpoint<?, ?, ?> found) {
    this.endpoint = Optional.of(found);
  }

  void calledBy(Optional<Caller> caller) {
    this.user = caller.map(known -> known.user().id());
  }

  Optional<Api> api() {
    return api;
  }

  Optional<Endpoint<?, ?, ?>> endpoint() {
    return endpoint;
  }

  Optional<UserId> user() {
    return user;
  }
}
