package dev.khata.application.replies;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.replies.ReplyKey;

/** Keys of requests. */
public final class SomeRequest {
  private static final UserId SOMEBODY = new UserId(7);
  private static final String ROUTE = "POST /some/route";

  private SomeRequest() {}

  /** Under a key that nobody has used. */
  public static ReplyKey key() {
    return under(Fresh.word(), "{}");
  }

  public static ReplyKey under(String key, String body) {
    return of(SOMEBODY, key, body);
  }

  public static ReplyKey of(UserId user, String key, String body) {
    return ReplyKey.of(user, Contract.GENCHARGE, ROUTE, key, body);
  }
}
