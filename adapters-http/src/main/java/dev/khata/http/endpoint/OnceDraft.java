package dev.khata.http.endpoint;

import dev.khata.application.replies.Answer;
import java.util.function.Function;

/**
 * An idempotent endpoint while it is being declared. It is completed in two steps, since a replay
 * skips the first: doing it, and making an answer of what came of it.
 */
public final class OnceDraft<B, Q, R> {
  /** Says of an answer that it was given before. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private final Draft<B, Q, R> draft;
  private final int status;

  OnceDraft(Draft<B, Q, R> draft) {
    this.draft = draft;
    this.status = draft.success().status();
  }

  /**
   * @param work runs a use case once by {@link Call#replyKey}
   * @param answer makes the body of a result, or throws {@link ErrorReply} for a refusal
   */
  public <T> void does(Handler<B, Q, Answer<T>> work, Function<T, R> answer) {
    draft.replies(
        call ->
            switch (work.handle(call)) {
              case Answer.First<T>(T result) -> Reply.of(status, answer.apply(result));
              case Answer.Again<T>(T result) -> again(result, answer);
              case Answer.StillRunning<T>() -> throw new FaultException(new Fault.StillRunning());
              case Answer.OtherRequest<T>() -> throw new FaultException(new Fault.KeyReused());
            });
  }

  private <T> Reply<R> again(T result, Function<T, R> answer) {
    try {
      return Reply.of(status, answer.apply(result)).with(REPLAYED, "true");
    } catch (ErrorReply refusal) {
      throw refusal.with(REPLAYED, "true");
    }
  }
}
