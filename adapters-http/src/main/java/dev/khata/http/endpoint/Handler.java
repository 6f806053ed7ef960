package dev.khata.http.endpoint;

/** What an endpoint does once every check has passed. */
@FunctionalInterface
public interface Handler<B, Q, R> {

  /** Answers, or throws {@link ErrorReply} for what the core refused. */
  R handle(Call<B, Q> call);
}
