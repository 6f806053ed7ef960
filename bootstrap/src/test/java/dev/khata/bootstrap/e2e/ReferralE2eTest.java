package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Acquaintances.balance;
import static dev.khata.bootstrap.e2e.Acquaintances.id;
import static dev.khata.bootstrap.e2e.Acquaintances.only;
import static dev.khata.bootstrap.e2e.Acquaintances.rewards;
import static dev.khata.bootstrap.e2e.Acquaintances.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.application.points.ReadPoints;
import dev.khata.domain.kernel.UserId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who brings others is rewarded: once, by the first recharge that these pay for. */
class ReferralE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final Acquaintances people = new Acquaintances(KHATA);
  private final Subscriber.Session referrer = people.referrer();
  private final Subscriber.Session referred = people.referred();
  private final long referrerId = id(referrer);
  private final long referredId = id(referred);

  @AfterEach
  void books_balance() {
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void a_reward_is_pending_from_the_registration_on() {
    JsonNode reward = only(referrer);

    assertThat(reward.path("referrer_id").asLong()).isEqualTo(referrerId);
    assertThat(reward.path("referred_id").asLong()).isEqualTo(referredId);
    assertThat(reward.path("reward_amount").decimalValue()).isEqualByComparingTo("50");
    assertThat(reward.path("status").asText()).isEqualTo("pending");
    assertThat(reward.path("created_at")).isEqualTo(referred.me().json().path("created_at"));
    assertThat(reward.path("claimed_at").isNull()).isTrue();
    assertThat(rewards(referred).path("total").asInt()).isZero();
  }

  @Test
  void free_first_then_ten_paid_at_once_on_two_instances_earn_it_once() {
    people.give(referredId, "1000.00");
    Answer free = people.subscribe(referred.app(), 0, people.freeOffer()).is(200);
    assertThat(free.json().path("amount").asInt()).isZero();
    assertThat(only(referrer).path("status").asText()).isEqualTo("pending");

    try (RunningKhata.Second second = KHATA.beside()) {
      App other = second.reachedBy(referred.app());
      List<Answer> answers =
          Race.of(10, i -> people.subscribe(i % 2 == 0 ? referred.app() : other, i + 1));
      assertThat(answers).allSatisfy(answer -> answer.is(200));
    }

    JsonNode earned = only(referrer);
    assertThat(earned.path("status").asText()).isEqualTo("earned");
    assertThat(earned.path("claimed_at").isNull()).isFalse();
    assertThat(balance(referrer)).isEqualTo("50");
    JsonNode told = transactions(referrer);
    assertThat(told.path("total").asInt()).isOne();
    assertThat(told.at("/items/0/source").asText()).isEqualTo("referral_reward");
    assertThat(told.at("/items/0/txn_type").asText()).isEqualTo("credit");
    assertThat(told.at("/items/0/amount").decimalValue()).isEqualByComparingTo("50");
    assertThat(told.at("/items/0/created_at")).isEqualTo(earned.path("claimed_at"));
    assertThat(balance(referred)).isEqualTo("0");
    assertThat(transactions(referred).path("total").asInt()).isEqualTo(11);
    assertThat(points(referrerId)).isEqualTo(50);
    assertThat(points(referredId)).isEqualTo(10 * 10);
  }

  private static long points(long user) {
    return KHATA.get(ReadPoints.class).of(new UserId(user));
  }

  @Test
  void an_answer_that_is_sent_again_brings_no_second_reward() {
    people.give(referredId, "1000.00");
    App once = referred.app().withHeader("Idempotency-Key", UUID.randomUUID().toString());

    List<Answer> answers = Race.of(6, i -> people.subscribe(once, 1));

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 409));
    people.subscribe(once, 1).is(200);
    people.subscribe(referred.app(), 2).is(200);
    assertThat(balance(referrer)).isEqualTo("50");
    assertThat(transactions(referrer).path("total").asInt()).isOne();
  }

  @Test
  void what_cannot_be_paid_earns_nothing() {
    people.subscribe(referred.app(), 1).is(422, "INSUFFICIENT_FUNDS");

    assertThat(only(referrer).path("status").asText()).isEqualTo("pending");
    assertThat(balance(referrer)).isEqualTo("0");
  }

  @Test
  void who_brings_somebody_and_is_brought_earns_for_the_one_alone() {
    Subscriber chand = Subscriber.anybody(KHATA.app());
    Subscriber.Session third = people.broughtBy(referred, chand);
    people.give(id(third), "100.00");
    people.give(referredId, "100.00");

    Race.of(2, i -> people.subscribe(i == 0 ? third.app() : referred.app(), i).is(200));

    assertThat(balance(referrer)).isEqualTo("50");
    assertThat(balance(referred)).isEqualTo("50");
    assertThat(balance(third)).isEqualTo("0");
  }

  @Test
  void a_wrong_order_state_or_page_is_refused() {
    for (String query : List.of("sort=name", "status=lapsed", "page=0", "size=101", "size=0")) {
      referrer.app().get("/referrals/me?" + query).is(422, "VALIDATION_ERROR");
      people.admin().get("/referrals/admin/all?" + query).is(422, "VALIDATION_ERROR");
    }
  }

  @Test
  void lists_are_filtered_and_sorted() {
    Subscriber.Session second = people.broughtBy(referrer, Subscriber.anybody(KHATA.app()));
    people.give(referredId, "100.00");
    people.subscribe(referred.app(), 1).is(200);

    assertThat(referredIds("?sort=created_at")).containsExactly(referredId, id(second));
    assertThat(referredIds("")).containsExactly(id(second), referredId);
    assertThat(referredIds("?status=earned")).containsExactly(referredId);
    assertThat(referredIds("?status=pending")).containsExactly(id(second));
    assertThat(referredIds("?sort=-claimed_at")).containsExactly(referredId, id(second));
    assertThat(referredIds("?size=1&page=2&sort=created_at")).containsExactly(id(second));
  }

  private List<Long> referredIds(String query) {
    JsonNode items = referrer.app().get("/referrals/me" + query).is(200).json().path("items");
    return items.findValues("referred_id").stream().map(JsonNode::asLong).toList();
  }
}
