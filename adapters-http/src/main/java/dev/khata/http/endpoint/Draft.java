package dev.khata.http.endpoint;

import dev.khata.http.endpoint.Payload.Json;
import dev.khata.http.endpoint.Payload.JsonOrPasswordForm;
import dev.khata.http.endpoint.Payload.None;
import dev.khata.http.endpoint.Payload.OptionalJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint while it is being declared; {@link #does} or {@link #replies} completes it. What is
 * still missing then is listed by {@link Api#faults()}.
 *
 * @param <B> what {@link Call#body} gives
 * @param <Q> what {@link Call#query} gives
 * @param <R> what the handler answers
 */
public final class Draft<B, Q, R> {
  /** Bytes that a body may have unless the endpoint says otherwise. */
  private static final int USUAL_BODY = 16 << 10;

  private final Method method;
  private final String path;
  private final String section;
  private final List<PathParam<?>> parameters = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private List<Limit> limits;
  private String summary = "";
  private Payload<?> payload = new None();
  private int mostBytes = USUAL_BODY;
  private Class<?> query = Nothing.class;
  private Optional<Duration> cache = Optional.empty();
  private boolean hidesTime;
  private boolean idempotent;
  private boolean effect;
  private @Nullable Access access;
  private @Nullable Success<?> success;
  private @Nullable Handler<B, Q, Reply<?>> handler;

  Draft(Method method, String path, String section, List<Limit> limits) {
    this.method = method;
    this.path = path;
    this.section = section;
    this.limits = limits;
  }

  public Draft<B, Q, R> needs(Access rule) {
    this.access = rule;
    return this;
  }

  /** The limits of this endpoint, in place of those its contract has for all. */
  public Draft<B, Q, R> limit(Limit... own) {
    this.limits = List.of(own);
    return this;
  }

  /** One line for the documentation. */
  public Draft<B, Q, R> summary(String line) {
    this.summary = line;
    return this;
  }

  /** A typed parameter of the template. */
  public Draft<B, Q, R> at(PathParam<?> parameter) {
    parameters.add(parameter);
    return this;
  }

  /** Query parameters, read into a record and checked against its annotations. */
  public <N> Draft<B, N, R> query(Class<N> record) {
    this.query = record;
    return retyped();
  }

  /** A JSON body. */
  public <N> Draft<N, Q, R> takes(Class<N> record) {
    this.payload = new Json<>(record, Optional.empty());
    return retyped();
  }

  /** A JSON body, with an example for the documentation. */
  public <N> Draft<N, Q, R> takes(Class<N> record, N example) {
    this.payload = new Json<>(record, Optional.of(example));
    return retyped();
  }

  /** A JSON body that may be left out. */
  public <N> Draft<Optional<N>, Q, R> mayTake(Class<N> record, N example) {
    this.payload = new OptionalJson<>(record, Optional.of(example));
    return retyped();
  }

  /**
   * The form of OAuth 2's password grant, beside the JSON body just declared. The documentation
   * then offers the endpoint for logging in.
   */
  @SuppressWarnings("unchecked")
  public <F> Draft<B, Q, R> orPasswordForm(Class<F> form, Function<F, B> meaning) {
    if (!(payload instanceof Json<?> json)) {
      throw new IllegalStateException(name() + ": a form stands beside JSON");
    }
    this.payload = new JsonOrPasswordForm<>((Json<B>) json, form, meaning);
    return this;
  }

  /**
   * The longest body that is taken, in bytes, where 16 KiB don't do. The server's own bound holds
   * beside it.
   */
  public Draft<B, Q, R> bodyUpTo(int bytes) {
    this.mostBytes = bytes;
    return this;
  }

  /** A JSON answer. */
  public <N> Draft<B, Q, N> gives(int status, Class<N> record) {
    return succeeds(new Success<>(status, record, "application/json", Optional.empty()));
  }

  /** A JSON answer, with an example for the documentation. */
  public <N> Draft<B, Q, N> gives(int status, Class<N> record, N example) {
    return succeeds(new Success<>(status, record, "application/json", Optional.of(example)));
  }

  /** An answer without a body. */
  public Draft<B, Q, Nothing> gives(int status) {
    return succeeds(new Success<>(status, Nothing.class, "", Optional.empty()));
  }

  /** An answer that is no JSON of a record, of the media type given. */
  public Draft<B, Q, Content> givesContent(int status, String mediaType) {
    return succeeds(new Success<>(status, Content.class, mediaType, Optional.empty()));
  }

  /** The only errors this endpoint answers with, beside those that follow from the rest. */
  public Draft<B, Q, R> fails(Failure... declared) {
    failures.addAll(List.of(declared));
    return this;
  }

  /** Lets clients keep the answer. Without it, no answer may be stored anywhere. */
  public Draft<B, Q, R> cached(Duration howLong) {
    this.cache = Optional.of(howLong);
    return this;
  }

  /**
   * Answers, errors too, no sooner than the server's least time, so that nobody learns from a quick
   * answer what was not found.
   */
  public Draft<B, Q, R> hidesTime() {
    this.hidesTime = true;
    return this;
  }

  /**
   * Says that this GET does something, such as one that a link in an e-mail leads to. HEAD then
   * passes the same checks, and does nothing.
   */
  public Draft<B, Q, R> hasEffect() {
    this.effect = true;
    return this;
  }

  /**
   * Takes {@code Idempotency-Key}: a request that is sent again gets its first answer again, as its
   * status and body were. Stands last, before the handler.
   */
  public OnceDraft<B, Q, R> idempotent() {
    this.idempotent = true;
    return new OnceDraft<>(this);
  }

  /** Completes the endpoint with a handler that answers with the declared status. */
  public void does(Handler<B, Q, R> work) {
    replies(call -> Reply.of(declaredStatus(), work.handle(call)));
  }

  /** Completes the endpoint with a handler that also sets headers or another status. */
  public void replies(Handler<B, Q, Reply<R>> work) {
    this.handler = work::handle;
  }

  /** Completes the endpoint with a handler that answers a page, or all rows as they are read. */
  public void lists(Handler<B, Q, Listing<R>> work) {
    this.handler =
        call ->
            switch (work.handle(call)) {
              case Listing.Part<R>(R page) -> Reply.of(declaredStatus(), page);
              case Listing.Whole<R>(Flow flow) -> Reply.of(declaredStatus(), flow);
            };
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

  String name() {
    return method + " " + path;
  }

  /** The finished endpoint, unless there are {@link #gaps}. */
  @SuppressWarnings("unchecked")
  Optional<Endpoint<B, Q, R>> finished() {
    if (access == null || success == null || handler == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Endpoint<>(
            method,
            path,
            section,
            summary,
            access,
            limits,
            parameters,
            (Class<Q>) query,
            (Payload<B>) payload,
            mostBytes,
            (Success<R>) success,
            failures,
            cache,
            hidesTime,
            idempotent,
            effect,
            handler));
  }

  int declaredStatus() {
    return success == null ? 500 : success.status();
  }

  private <N> Draft<B, Q, N> succeeds(Success<N> declared) {
    this.success = declared;
    return retyped();
  }

  /** The same draft under the types just declared; no handler can have been given yet. */
  @SuppressWarnings("unchecked")
  private <X, Y, Z> Draft<X, Y, Z> retyped() {
    if (handler != null) {
      throw new IllegalStateException(name() + ": declare types before the handler");
    }
    return (Draft<X, Y, Z>) this;
  }
}
