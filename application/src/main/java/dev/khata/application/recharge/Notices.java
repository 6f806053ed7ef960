package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.application.messaging.Wording;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.Snapshot;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What payers are told of recharges: by SMS, if they have verified a phone and want it. */
public final class Notices {
  private static final Duration WORTH_TELLING = Duration.ofHours(24);

  private final PostOffice post;
  private final Wording wording;

  @Inject
  Notices(PostOffice post, Wording wording) {
    this.post = post;
    this.wording = wording;
  }

  /** The notice of a sale that is about to be recorded. */
  Optional<PostOffice.Ready> of(Decision.Buy sale, Snapshot snapshot, Origin origin, Instant now) {
    Payer payer = snapshot.payer();
    String plan = snapshot.plan().map(PlanFacts::name).orElseThrow().text();
    Map<String, String> values =
        Map.of(
            "phone", sale.purchase().order().line().e164(),
            "plan", plan,
            "amount", sale.purchase().deal().payable().toString());
    return payer
        .phone()
        .filter(phone -> payer.alerts())
        .map(phone -> wording.sms(phone.e164(), "recharged", payer.language(), values))
        .map(letter -> post.ready(posting(letter, origin, now)));
  }

  private static PostOffice.Posting posting(Letter letter, Origin origin, Instant now) {
    return new PostOffice.Posting(letter, Optional.empty(), now.plus(WORTH_TELLING), origin);
  }

  static PurchaseBook.Item item(Decision.Buy sale, Optional<PostOffice.Ready> notice) {
    return new PurchaseBook.Item(sale, notice.map(PostOffice.Ready::message));
  }

  /** The sale is recorded. */
  void send(Optional<PostOffice.Ready> notice) {
    notice.ifPresent(post::send);
  }
}
