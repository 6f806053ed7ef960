package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TellMany.Batch;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.News;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.StopReason;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users are told of their mandates, over fakes whose users want nothing. */
class AutopayNoticesTest {
  private static final UserId ASHA = new UserId(1);
  private static final String PHONE = "+9779800000001";
  private static final PhoneNumber LINE = new PhoneNumber("+9779811111111");
  private static final String EMAIL = "asha@example.np";
  private static final Money HUNDRED = new Money(10_000, Unit.currency("NPR"));
  private static final Instant NINE_IN_KATHMANDU = Instant.parse("2026-12-01T03:15:00Z");
  private static final News ANNOUNCED = new News.Announced(HUNDRED, NINE_IN_KATHMANDU);
  private static final News CHARGED = new News.Charged(HUNDRED, NINE_IN_KATHMANDU);
  private static final News FAILED =
      new News.Failed(ChargeFailure.INSUFFICIENT_FUNDS, Optional.of(HUNDRED), NINE_IN_KATHMANDU);
  private static final News STOPPED =
      new News.Stopped(
          StopReason.RETRIES_USED_UP, ChargeFailure.PLAN_NOT_AVAILABLE, Optional.of(HUNDRED));

  private final SettableClock clock = new SettableClock();
  private final TestPost post = new TestPost(new FakeTransactions(), clock, new SequentialIds());
  private final AutopayNotices notices =
      new AutopayNotices(post.tellMany, new Merchant("Namaste"), NoticePeriod.NONE, clock);

  @Test
  void a_notice_tells_who_charges_what_when_under_which_number_and_how_to_prevent_it() {
    assertThat(sms(ANNOUNCED))
        .isEqualTo(
            "Namaste: 100.00 NPR for Month on +9779811111111 will be charged at 2026-12-01 09:00"
                + " (UTC+05:45). Autopay 7. You can skip it or switch it off in the app.");
  }

  @Test
  void a_charge_a_failure_and_a_stop_are_told() {
    assertThat(sms(CHARGED))
        .isEqualTo(
            "Namaste: 100.00 NPR for Month on +9779811111111 were charged to your wallet at"
                + " 2026-12-01 09:00 (UTC+05:45). Autopay 7.");
    assertThat(sms(FAILED))
        .isEqualTo(
            "Month on +9779811111111 was not recharged: there is less than 100.00 NPR in your"
                + " wallet. It is tried again at 2026-12-01 09:00 (UTC+05:45). Autopay 7.");
    assertThat(sms(STOPPED))
        .isEqualTo(
            "Autopay 7 is switched off: every attempt failed. Month on +9779811111111 was not"
                + " recharged: the plan is not available at present. You can switch it on again in"
                + " the app.");
  }

  @Test
  void a_gateway_with_texts_of_its_own_gets_the_reason_in_words() {
    send(of(FAILED, Optional.of(PHONE), Optional.empty()));

    Outgoing handed = post.sms.handed().getFirst();
    assertThat(handed.content().template()).isEqualTo(Template.AUTOPAY_FAILED);
    assertThat(handed.content().variables())
        .containsEntry("failure", "there is less than 100.00 NPR in your wallet");
  }

  @Test
  void who_has_verified_no_phone_gets_an_e_mail() {
    send(of(ANNOUNCED, Optional.empty(), Optional.of(EMAIL)));

    Letter mail = post.lastEmail(EMAIL).orElseThrow();
    assertThat(mail.subject()).isEqualTo("100.00 NPR will be charged soon");
    assertThat(mail.text().lines())
        .contains("When: 2026-12-01 09:00 (UTC+05:45)", "Reference: autopay 7");
    assertThat(post.sms.handed()).isEmpty();
  }

  @Test
  void who_has_both_gets_one_message_and_who_has_none_finds_it_in_the_app() {
    Batch both = batch(of(CHARGED, Optional.of(PHONE), Optional.of(EMAIL)));
    Batch none = batch(of(CHARGED, Optional.empty(), Optional.empty()));

    assertThat(both.messages()).hasSize(1);
    assertThat(none.messages()).isEmpty();
    assertThat(both.inbox()).hasSize(1);
    assertThat(none.inbox())
        .extracting(InboxMessage::user, InboxMessage::template)
        .containsExactly(tuple(ASHA, Template.AUTOPAY_CHARGED));
  }

  @Test
  void a_plan_that_is_gone_is_told_by_its_number() {
    News gone = new News.Failed(ChargeFailure.PLAN_NOT_FOUND, Optional.empty(), NINE_IN_KATHMANDU);

    send(item(gone, Optional.of(PHONE), Optional.empty(), Optional.empty()));

    assertThat(post.lastSms(PHONE).orElseThrow().text())
        .startsWith("#12 on +9779811111111 was not recharged: the plan does not exist any more.");
  }

  @Test
  void a_notice_is_sent_until_it_is_charged_and_all_else_for_a_day() {
    clock.set(NINE_IN_KATHMANDU.minus(Duration.ofDays(3)));

    assertThat(expiry(ANNOUNCED)).isEqualTo(NINE_IN_KATHMANDU);
    assertThat(expiry(FAILED)).isEqualTo(clock.instant().plus(Duration.ofDays(1)));

    clock.set(NINE_IN_KATHMANDU);
    assertThat(expiry(ANNOUNCED)).isEqualTo(NINE_IN_KATHMANDU.plus(Duration.ofHours(1)));
  }

  private String sms(News news) {
    send(of(news, Optional.of(PHONE), Optional.empty()));
    return post.lastSms(PHONE).orElseThrow().text();
  }

  private Instant expiry(News news) {
    Message only = batch(of(news, Optional.of(PHONE), Optional.empty())).messages().getFirst();
    return only.expiresAt();
  }

  private void send(NewsItem item) {
    Batch batch = batch(item);
    batch.messages().forEach(post.messages::add);
    batch.inbox().forEach(post.inbox::add);
    post.dispatch.handle();
  }

  private Batch batch(NewsItem item) {
    return notices.handle(List.of(item), Origin.batch("run"));
  }

  private NewsItem of(News news, Optional<String> phone, Optional<String> email) {
    return item(news, phone, email, Optional.of(new Label("Month")));
  }

  private NewsItem item(
      News news, Optional<String> phone, Optional<String> email, Optional<Label> plan) {
    Addressee to =
        new Addressee(
            ASHA,
            phone.map(PhoneNumber::new),
            email.map(EmailAddress::new),
            new UserLanguage.Chosen("en"),
            ZoneId.of("Asia/Kathmandu"));
    return new NewsItem(mandate(), to, plan, news);
  }

  private Mandate mandate() {
    Instant start = clock.instant();
    Schedule.EveryDays daily = Schedule.EveryDays.from(start, ZoneOffset.UTC, 1);
    return new Mandate(
        new MandateId(7),
        ASHA,
        new PlanId(12),
        Optional.of(LINE),
        Tag.REGULAR,
        daily,
        Optional.empty(),
        new MandateState.Enabled(new DueTime(daily.anchor(), start)),
        Mandate.Tally.NONE,
        start,
        start);
  }
}
