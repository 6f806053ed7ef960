package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.messaging.Notify;
import dev.khata.application.messaging.ReadInbox;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Template;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Messages and notifications, from what causes them to whoever reads them. */
class MessagingE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private final Answer signedUp = asha.signUp();
  private final Subscriber.Session session = asha.in(signedUp);
  private final long id = signedUp.user().path("user_id").asLong();

  @Test
  void with_everything_off_codes_and_receipts_still_arrive() {
    session
        .put(
            "/user/preference",
            "notifications",
            Json.of(
                "email", false,
                "sms", false,
                "push", false,
                "marketing", false,
                "recharge_reminders", false,
                "promotional_offers", false,
                "transactional_alerts", false))
        .is(200);
    give("250.00");

    session.app().post("/recharge/subscribe", order()).is(200);

    assertThat(KHATA.app().inbox(asha.phone()).messages(2).getFirst())
        .isEqualTo(
            asha.phone() + " was recharged with A plan. 100.00 NPR were paid from your wallet.");
    asha.askToLogIn().is(200);
    asha.logInByOtp(asha.code(3)).is(200);
  }

  @Test
  void what_vendors_answered_is_counted() {
    asha.code(1);

    assertThat(KHATA.app().get("/metrics").text())
        .containsPattern(
            "khata_messages_total\\{channel=\"sms\",outcome=\"accepted\",vendor=\"outbox\"} [1-9]");
  }

  @Test
  void a_notification_is_read_in_the_inbox_and_goes_with_the_account() {
    KHATA.get(Transactions.class).inTransaction(this::tell);

    List<ReadInbox.Shown> shown =
        KHATA.get(ReadInbox.class).handle(new UserId(id), "en", new Window(0, 10)).items();
    assertThat(shown)
        .extracting(ReadInbox.Shown::words)
        .extracting(words -> words.title())
        .containsExactly("Your password was changed");

    session.delete().is(200);
    assertThat(kept()).isZero();
  }

  private void tell() {
    KHATA
        .get(Notify.class)
        .handle(
            new Notify.Command(
                new UserId(id),
                Template.PASSWORD_CHANGED,
                "en",
                Map.of(),
                Optional.empty(),
                Origin.batch("test")));
  }

  private int kept() {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM inbox_message WHERE user_id = ?", id)
        .get(0, Integer.class);
  }

  private void give(String amount) {
    String[] gift = {
      "adjust",
      "--user",
      Long.toString(id),
      "--amount",
      amount,
      "--reason",
      "a test",
      "--by",
      staff().person().e164()
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }

  private static Staff staff() {
    return Staff.hiredBy(KHATA).mayOnly(Permission.all());
  }

  private JsonNode order() {
    long plan =
        staff()
            .in(Contract.GENCHARGE)
            .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", 7)
            .is(200)
            .json()
            .path("plan_id")
            .asLong();
    return Json.of("plan_id", plan, "payment_method", "WALLET", "to_phone_number", asha.phone());
  }
}
