package dev.khata.application.recharge;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.replies.PlannedReply;
import dev.khata.domain.wallet.Money;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The receipts of recharges: by SMS, to payers who have verified a phone. */
public final class Notices {
  private static final Duration WORTH_TELLING = Duration.ofHours(24);

  private final PostOffice post;

  @Inject
  Notices(PostOffice post) {
    this.post = post;
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
    Template template =
        sale.purchase().order().method().asksGateway()
            ? Template.RECHARGE_PAID
            : Template.RECHARGED;
    return of(template, payer.phone(), payer.language(), values, origin, now);
  }

  /** The notice of money that is about to reach a wallet through a gateway. */
  Optional<PostOffice.Ready> ofMoney(
      Template template,
      Optional<PhoneNumber> phone,
      UserLanguage language,
      Money amount,
      Origin origin,
      Instant now) {
    return of(template, phone, language, Map.of("amount", amount.toString()), origin, now);
  }

  /** Tells of money that moves past wallets. Within a transaction. */
  void postMoney(
      Template template,
      Optional<PhoneNumber> phone,
      UserLanguage language,
      Money amount,
      Origin origin,
      Instant now) {
    posting(template, phone, language, Map.of("amount", amount.toString()), origin, now)
        .ifPresent(post::post);
  }

  private Optional<PostOffice.Ready> of(
      Template template,
      Optional<PhoneNumber> phone,
      UserLanguage language,
      Map<String, String> values,
      Origin origin,
      Instant now) {
    return posting(template, phone, language, values, origin, now).map(post::ready);
  }

  private static Optional<PostOffice.Posting> posting(
      Template template,
      Optional<PhoneNumber> phone,
      UserLanguage language,
      Map<String, String> values,
      Origin origin,
      Instant now) {
    return phone
        .map(Recipient.Phone::new)
        .map(to -> new Content(to, template, language.answering(origin), values))
        .map(
            content ->
                new PostOffice.Posting(content, Optional.empty(), now.plus(WORTH_TELLING), origin));
  }

  static PurchaseBook.Item item(OnRecord decision, Optional<PostOffice.Ready> notice) {
    return item(decision, notice, Optional.empty());
  }

  static PurchaseBook.Item item(
      OnRecord decision, Optional<PostOffice.Ready> notice, Optional<PlannedReply> reply) {
    return new PurchaseBook.Item(decision, notice.map(PostOffice.Ready::message), reply);
  }

  /** The sale is recorded. */
  void send(Optional<PostOffice.Ready> notice) {
    notice.ifPresent(post::send);
  }
}
