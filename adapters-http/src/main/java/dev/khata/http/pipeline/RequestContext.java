package dev.khata.http.pipeline;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.multipart.Uploads;
import java.util.Optional;

/**
 * How far a request got: what the answer's words, the access log and the metrics are chosen by; and
 * what it holds until it has been answered.
 */
public final class RequestContext implements AutoCloseable {
  private final Uploads uploads = new Uploads();
  private final Place place;
  private Optional<Api> api = Optional.empty();
  private Optional<Endpoint<?, ?, ?>> endpoint = Optional.empty();
  private Optional<UserId> user = Optional.empty();

  /**
   * @param place that the request has while it is worked on
   */
  public RequestContext(Place place) {
    this.place = place;
  }

  public void reached(Api found) {
    this.api = Optional.of(found);
  }

  public void reached(Endpoint<?, ?, ?> found) {
    this.endpoint = Optional.of(found);
  }

  public void calledBy(Optional<Caller> caller) {
    this.user = caller.map(known -> known.user().id());
  }

  public Optional<Api> api() {
    return api;
  }

  public Optional<Endpoint<?, ?, ?>> endpoint() {
    return endpoint;
  }

  public Optional<UserId> user() {
    return user;
  }

  public Place place() {
    return place;
  }

  /** The files that came with it. */
  Uploads uploads() {
    return uploads;
  }

  /** Gives up what the request holds. */
  @Override
  public void close() {
    uploads.close();
  }
}
