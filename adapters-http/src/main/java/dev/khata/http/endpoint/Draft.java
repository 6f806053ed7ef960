package dev.khata.http.endpoint;

import dev.khata.http.endpoint.Payload.Json;
import dev.khata.http.endpoint.Payload.JsonOrPasswordForm;
import dev.khata.http.endpoint.Payload.OptionalJson;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An endpoint while it is being declared; {@link #does} or {@link #replies} completes it. What is
 * still missing then is listed by {@link Api#faults()}.
 *
 * @param <B> what {@link Call#body} gives
 * @param <Q> what {@link Call#query} gives
 * @param <R> what the handler answers
 */
public final class Draft<B, Q, R> {
  private final Declaration said;

  Draft(Method method, String path, String section, List<Limit> limits) {
    this.said = new Declaration(method, path, section, limits);
  }

  public Draft<B, Q, R> needs(Access rule) {
    said.access = rule;
    return this;
  }

  /** The limits of this endpoint, in place of those its contract has for all. */
  public Draft<B, Q, R> limit(Limit... own) {
    said.limits = List.of(own);
    return this;
  }

  /**
   * The operation's name in the documentation, of which generators make that of a method: a verb
   * first, unique in its contract.
   */
  public Draft<B, Q, R> named(String operation) {
    said.operation = Optional.of(operation);
    return this;
  }

  /** One line for the documentation. */
  public Draft<B, Q, R> summary(String line) {
    said.summary = line;
    return this;
  }

  /** A typed parameter of the template. */
  public Draft<B, Q, R> at(PathParam<?> parameter) {
    said.parameters.add(parameter);
    return this;
  }

  /** Query parameters, read into a record and checked against its annotations. */
  public <N> Draft<B, N, R> query(Class<N> record) {
    said.query = record;
    return retyped();
  }

  /** A JSON body. */
  public <N> Draft<N, Q, R> takes(Class<N> record) {
    return takes(new Json<>(record, Optional.empty()));
  }

  /** A JSON body, with an example for the documentation. */
  public <N> Draft<N, Q, R> takes(Class<N> record, N example) {
    return takes(new Json<>(record, Optional.of(example)));
  }

  /** A JSON body that may be left out. */
  public <N> Draft<Optional<N>, Q, R> mayTake(Class<N> record, N example) {
    return takes(new OptionalJson<>(record, Optional.of(example)));
  }

  /** A body of any kind. */
  public <N> Draft<N, Q, R> takes(Payload<N> payload) {
    said.payload = payload;
    return retyped();
  }

  /**
   * The form of OAuth 2's password grant, beside the JSON body just declared. The documentation
   * then offers the endpoint for logging in.
   */
  @SuppressWarnings("unchecked")
  public <F> Draft<B, Q, R> orPasswordForm(Class<F> form, Function<F, B> meaning) {
    if (!(said.payload instanceof Json<?> json)) {
      throw new IllegalStateException(name() + ": a form stands beside JSON");
    }
    said.payload = new JsonOrPasswordForm<>((Json<B>) json, form, meaning);
    return this;
  }

  /**
   * The longest body that is taken, in bytes, where {@link Payload#usualBytes} don't do. For all
   * but forms with files, the server's own bound holds beside it.
   */
  public Draft<B, Q, R> bodyUpTo(int bytes) {
    said.maxBytes = OptionalInt.of(bytes);
    return this;
  }

  /** A JSON answer. */
  public <N> Draft<B, Q, N> gives(int status, Class<N> record) {
    return gives(new Success.Json<>(status, record, Optional.empty()));
  }

  /** A JSON answer, with an example for the documentation. */
  public <N> Draft<B, Q, N> gives(int status, Class<N> record, N example) {
    return gives(new Success.Json<>(status, record, Optional.of(example)));
  }

  /** An answer without a body. */
  public Draft<B, Q, Nothing> gives(int status) {
    return gives(new Success.Empty(status));
  }

  /** An answer that is no JSON of a record, of the media type given. */
  public Draft<B, Q, Content> givesContent(int status, String mediaType) {
    return gives(new Success.Text(status, mediaType));
  }

  /** An answer of any kind. */
  public <N> Draft<B, Q, N> gives(Success<N> success) {
    said.success = success;
    return retyped();
  }

  /** The only errors this endpoint answers with, beside those that follow from the rest. */
  public Draft<B, Q, R> fails(Failure... declared) {
    said.failures.addAll(List.of(declared));
    return this;
  }

  /** Lets clients keep the answer. Without it, no answer may be stored anywhere. */
  public Draft<B, Q, R> cached(Duration howLong) {
    said.cache = Optional.of(howLong);
    return this;
  }

  /**
   * Says that everybody who asks the same gets the same, and that no secret is in it. So it goes
   * compressed, and not again to who has it already. What holds a secret must never be compressed
   * beside what its caller chose: by the length, a caller who tries enough finds the secret out.
   *
   * <p>Where whoever has a session may see more, only callers without one get it so.
   */
  public Draft<B, Q, R> shared() {
    said.shared = true;
    return this;
  }

  /**
   * Answers, errors too, no sooner than the server's minimum time, so that nobody learns from a
   * quick answer what was not found.
   */
  public Draft<B, Q, R> hidesTime() {
    said.hidesTime = true;
    return this;
  }

  /**
   * Of this and all others of its kind only a few are worked on at once, so that a flood of them
   * leaves the rest to whoever is known.
   */
  public Draft<B, Q, R> forNewcomers() {
    said.forNewcomers = true;
    return this;
  }

  /**
   * Says that this GET does something, such as one that a link in an e-mail leads to. HEAD then
   * passes the same checks, and does nothing.
   */
  public Draft<B, Q, R> hasEffect() {
    said.effect = true;
    return this;
  }

  /**
   * Takes {@code Idempotency-Key}: a request that is sent again gets its first answer again, as its
   * status and body were. Stands last, before the handler.
   */
  public OnceDraft<B, Q, R> idempotent() {
    said.idempotent = true;
    return new OnceDraft<>(this);
  }

  /** Completes the endpoint with a handler that answers with the declared status. */
  public void does(Handler<B, Q, R> work) {
    Success<R> success = success();
    said.handler = (Call<B, Q> call) -> success.reply(work.handle(call));
  }

  /** Completes the endpoint with a handler that may find nothing, which is that failure. */
  public void finds(Failure otherwise, Handler<B, Q, Optional<R>> work) {
    fails(otherwise).does(call -> work.handle(call).orElseThrow(otherwise::reply));
  }

  /** Completes the endpoint with a handler that also sets headers or another status. */
  public void replies(Handler<B, Q, Reply<R>> work) {
    Success<R> success = success();
    said.handler = (Call<B, Q> call) -> success.reply(work.handle(call));
  }

  /** Completes the endpoint with a handler that answers a page, or all rows as they are read. */
  public void lists(Handler<B, Q, Listing<R>> work) {
    Success<R> success = success();
    said.handler =
        (Call<B, Q> call) ->
            switch (work.handle(call)) {
              case Listing.Part<R>(R page) -> success.reply(page);
              case Listing.Whole<R>(Flow flow) -> Reply.of(success.status(), flow);
            };
  }

  List<String> gaps() {
    return said.gaps();
  }

  String name() {
    return said.name();
  }

  Optional<Endpoint<B, Q, R>> finished() {
    return said.finished();
  }

  /** What {@link #gives} declared; when nothing did, the endpoint is never served. */
  @SuppressWarnings("unchecked")
  Success<R> success() {
    return said.success == null ? (Success<R>) new Success.Empty(500) : (Success<R>) said.success;
  }

  /** The same draft under the types just declared; no handler can have been given yet. */
  @SuppressWarnings("unchecked")
  private <X, Y, Z> Draft<X, Y, Z> retyped() {
    if (said.handler != null) {
      throw new IllegalStateException(name() + ": declare types before the handler");
    }
    return (Draft<X, Y, Z>) this;
  }
}
