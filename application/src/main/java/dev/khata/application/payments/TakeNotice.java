package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.StoredNotice;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes what a gateway posts: keeps it, and answers at once. What it says is heard after that is
 * committed, so that the gateway never waits for it.
 *
 * <p>On the connections of batch work, so that neither notices wait for users nor the reverse.
 */
public final class TakeNotice {
  /** Until then whoever took it hears it. */
  private static final Duration HEARD = Duration.ofMinutes(1);

  private static final int LONGEST_ID = 200;

  private final Gateways gateways;
  private final Notices notices;
  private final NoticeSeal seal;
  private final HearNotices hear;
  private final Bulk bulk;
  private final InstantSource clock;

  @Inject
  TakeNotice(
      Gateways gateways,
      Notices notices,
      NoticeSeal seal,
      HearNotices hear,
      Bulk bulk,
      InstantSource clock) {
    this.gateways = gateways;
    this.notices = notices;
    this.seal = seal;
    this.hear = hear;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /** It is kept, now or from an earlier time. */
    record Taken() implements Result {}

    /** There is no such gateway. */
    record NoGateway() implements Result {}

    /** It is not believed. */
    record Rejected(Notice.Reason reason) implements Result {}
  }

  /**
   * @param gateway by the address it was posted to
   * @param headers which were sent, by their names in any case
   */
  public Result handle(String gateway, Function<String, Optional<String>> headers, byte[] body) {
    return gateways
        .named(gateway)
        .map(known -> take(known, new NoticeSeal.Posted(those(known, headers), body)))
        .orElseGet(Result.NoGateway::new);
  }

  private static Map<String, String> those(
      PaymentGateway gateway, Function<String, Optional<String>> headers) {
    Map<String, String> sent = new HashMap<>();
    gateway
        .noticeHeaders()
        .forEach(name -> headers.apply(name).ifPresent(value -> sent.put(name, value)));
    return sent;
  }

  private Result take(PaymentGateway gateway, NoticeSeal.Posted posted) {
    Instant now = clock.instant();
    return switch (gateway.read(posted.headers(), posted.body(), now)) {
      case Notice.Signed(String id, var reports) -> keep(gateway, id, posted, now);
      case Notice.Hint(String id, String reference) -> keep(gateway, id, posted, now);
      case Notice.Rejected(Notice.Reason reason) -> new Result.Rejected(reason);
    };
  }

  private Result keep(PaymentGateway gateway, String id, NoticeSeal.Posted posted, Instant now) {
    if (id.isEmpty() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0) {
      return new Result.Rejected(Notice.Reason.UNREADABLE);
    }
    StoredNotice notice = seal.close(gateway.name(), id, posted, now);
    if (bulk.run(() -> notices.add(notice, now.plus(HEARD)))) {
      hear.soon(notice);
    }
    return new Result.Taken();
  }
}
