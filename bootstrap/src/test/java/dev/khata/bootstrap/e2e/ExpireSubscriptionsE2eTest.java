package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.DispatchMessages;
import dev.khata.application.messaging.ReadInbox;
import dev.khata.application.recharge.TellPlanEnds;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Buyers are told when their plans end soon and when they have ended. */
class ExpireSubscriptionsE2eTest {
  private static final SettableClock CLOCK = new SettableClock();

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  /** Each test has years of its own, so that none is told of the plans of another. */
  private static final AtomicInteger ERAS = new AtomicInteger();

  private static final String EXPIRE = "expire-subscriptions";

  private final Instant start =
      SettableClock.START.plus(Duration.ofDays(1_000L * ERAS.getAndIncrement()));

  private final Staff manager = Staff.hiredBy(KHATA).mayOnly(Permission.all());
  private final Subscriber asha = Subscriber.anybody(KHATA.app());
  private Subscriber.Session session;
  private long id;

  @BeforeEach
  void asha_is_a_customer() {
    CLOCK.set(start);
    Answer signedUp = asha.signUp();
    id = signedUp.user().path("user_id").asLong();
    session = asha.in(signedUp);
    give("1000.00");
  }

  @Test
  void by_text_message_and_in_the_app_three_days_before_and_at_the_end_once_each() {
    buy(plan(7), "queue");

    assertThat(tellAt(Duration.ofDays(4).minusSeconds(1))).isEqualTo(told(0, 0));
    assertThat(tellAt(Duration.ofDays(4))).isEqualTo(told(1, 0));
    assertThat(tellAt(Duration.ofDays(6))).isEqualTo(told(0, 0));
    assertThat(tellAt(Duration.ofDays(7))).isEqualTo(told(0, 1));
    assertThat(tellAt(Duration.ofDays(8))).isEqualTo(told(0, 0));

    String ending =
        "A plan on "
            + asha.phone()
            + " ends at "
            + inKolkata(start.plus(Duration.ofDays(7)))
            + ". Recharge to go on without a break.";
    String ended =
        "A plan on "
            + asha.phone()
            + " ended at "
            + inKolkata(start.plus(Duration.ofDays(7)))
            + ". Recharge to go on.";
    assertThat(KHATA.app().inbox(asha.phone()).messages(3).subList(0, 2))
        .containsExactly(ended, ending);
    assertThat(inApp()).extracting(shown -> shown.words().body()).containsExactly(ended, ending);
  }

  @Test
  void who_wants_no_reminders_hears_of_the_end_alone() {
    buy(plan(7), "queue");
    session.put("/user/preference", "notifications", Json.of("recharge_reminders", false)).is(200);

    assertThat(tellAt(Duration.ofDays(5))).isEqualTo(told(0, 0));
    assertThat(tellAt(Duration.ofDays(7))).isEqualTo(told(0, 1));
  }

  @Test
  void a_plan_that_was_ended_for_another_is_not_told_of_and_one_that_waits_goes_on() {
    buy(plan(7), "queue");
    CLOCK.advance(Duration.ofDays(2));
    session = asha.in(asha.logIn(Subscriber.PASSWORD).is(200));
    buy(plan(10), "activate");
    buy(plan(28), "queue");

    assertThat(tellAt(Duration.ofDays(9))).isEqualTo(told(0, 0));
    assertThat(tellAt(Duration.ofDays(12))).isEqualTo(told(0, 1));
    assertThat(inApp().getFirst().words().body())
        .endsWith("The plan that waited behind it has begun.");
    assertThat(tellAt(Duration.ofDays(37))).isEqualTo(told(1, 0));
    assertThat(tellAt(Duration.ofDays(40))).isEqualTo(told(0, 1));
  }

  @Test
  void the_command_does_it_too_and_tells_how_many() {
    buy(plan(7), "queue");
    KHATA.tamper(
        "UPDATE subscription SET valid_from = now() - interval '7 days', valid_to = now()"
            + " WHERE user_id = "
            + id);

    JsonNode first = Json.parse(KHATA.run(EXPIRE, "--json").out());

    assertThat(first).isEqualTo(Json.of("ending", 0, "ended", 1));
    assertThat(KHATA.run(EXPIRE).out()).contains("ending: 0", "ended: 0");
    assertThat(KHATA.run(EXPIRE, "--help").out()).contains("within three days");
    assertThat(KHATA.run(EXPIRE, "--now").code()).isEqualTo(2);
    assertThat(inApp()).hasSize(1);
  }

  private TellPlanEnds.Result tellAt(Duration later) {
    CLOCK.set(start.plus(later));
    TellPlanEnds.Result told = KHATA.get(TellPlanEnds.class).handle();
    KHATA.get(DispatchMessages.class).handle();
    return told;
  }

  private static String inKolkata(Instant at) {
    String wall = at.plus(Duration.ofMinutes(330)).toString();
    return wall.substring(0, 16).replace('T', ' ') + " (UTC+05:30)";
  }

  private static TellPlanEnds.Result told(int ending, int ended) {
    return new TellPlanEnds.Result(ending, ended);
  }

  private List<ReadInbox.Shown> inApp() {
    return KHATA.get(ReadInbox.class).handle(new UserId(id), "en", new Window(0, 10)).items();
  }

  private void buy(long plan, String activation) {
    session
        .app()
        .post(
            "/recharge/subscribe",
            "plan_id",
            plan,
            "payment_method",
            "WALLET",
            "to_phone_number",
            asha.phone(),
            "activation_mode",
            activation)
        .is(200);
  }

  private long plan(int days) {
    return manager
        .in(Contract.GENCHARGE)
        .post("/plans/plan", "name", "A plan", "type", "DATA", "price", 100, "validity_days", days)
        .is(200)
        .json()
        .path("plan_id")
        .asLong();
  }

  private void give(String amount) {
    String by = manager.person().e164();
    String[] gift = {
      "adjust", "--user", "" + id, "--amount", amount, "--reason", "a test", "--by", by
    };
    assertThat(KHATA.run(gift).code()).isZero();
  }
}
