package dev.khata.bootstrap.e2e;

import static dev.khata.bootstrap.e2e.Acquaintances.balance;
import static dev.khata.bootstrap.e2e.Acquaintances.id;
import static dev.khata.bootstrap.e2e.Acquaintances.only;
import static dev.khata.bootstrap.e2e.Acquaintances.rewards;
import static dev.khata.bootstrap.e2e.Acquaintances.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.AccountState;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of a reward when one of the two leaves, or may not act. */
class ReferralDepartureE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String WALLET =
      "SELECT balance FROM account WHERE owner = ? AND kind = 'WALLET'";

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
  void a_referrer_who_has_left_gets_nothing_under_any_account() {
    referrer.delete().is(200);
    people.asha().askToSignUp().is(200);
    Subscriber.Session again =
        people
            .asha()
            .in(
                people
                    .asha()
                    .register(
                        people.asha().verified(2), "name", "Asha", "password", Subscriber.PASSWORD)
                    .is(200));
    people.give(referredId, "100.00");

    people.subscribe(referred.app(), 1).is(200);

    assertThat(balance(again)).isEqualTo("0");
    assertThat(rewards(again).path("total").asInt()).isZero();
    assertThat(transactions(again).path("total").asInt()).isZero();
    assertThat(people.listed(referrerId).path("status").asText()).isEqualTo("pending");
    assertThat(
            KHATA
                .sql()
                .fetchCount(
                    KHATA
                        .sql()
                        .selectOne()
                        .from("account")
                        .where("balance > 0 AND owner = ?", referrerId)))
        .isZero();
  }

  @Test
  void a_referrer_who_leaves_at_that_moment_has_the_reward_or_leaves_without() {
    people.give(referredId, "100.00");

    List<Answer> answers =
        Race.of(2, i -> i == 0 ? referrer.delete() : people.subscribe(referred.app(), 1).is(200));

    if (answers.getFirst().status() == 200) {
      assertThat(people.listed(referrerId).path("status").asText()).isEqualTo("pending");
    } else {
      answers.getFirst().is(409, "BALANCE_NOT_ZERO");
      assertThat(balance(referrer)).isEqualTo("50");
    }
  }

  @Test
  void a_referred_user_may_leave_and_is_shown_by_no_name() {
    referred.delete().is(200);

    JsonNode reward = only(referrer);
    assertThat(reward.path("status").asText()).isEqualTo("pending");
    assertThat(reward.path("referred_id").asLong()).isEqualTo(referredId);
    assertThat(rewards(referrer).toString()).doesNotContain("Asha", people.bina().phone());
    assertThat(people.listed(referrerId)).isEqualTo(reward);
    JsonNode reported =
        people
            .admin()
            .post("/reports/referral-report", "referrer_ids", List.of(referrerId))
            .is(200)
            .json()
            .path("items")
            .path(0);
    assertThat(reported.path("referrer_name").asText()).isEqualTo("Asha Rao");
    assertThat(reported.path("referred_name").isNull()).isTrue();
  }

  @Test
  void analytics_go_on_without_the_name_of_who_has_left() {
    JsonNode named = people.admin().get("/analytics/users").is(200).json();
    assertThat(referrerIn(named).path("referrer_name").asText()).isEqualTo("Asha Rao");

    referrer.delete().is(200);

    JsonNode users = people.admin().get("/analytics/users").is(200).json();
    assertThat(referrerIn(users).path("referred_count").asInt()).isEqualTo(1);
    assertThat(referrerIn(users).path("referrer_name").isNull()).isTrue();
    String referrals = people.admin().get("/analytics/referrals").is(200).text();
    assertThat(referrals).doesNotContain("Asha", people.asha().phone());
  }

  private JsonNode referrerIn(JsonNode users) {
    return StreamSupport.stream(users.path("top_referrers").spliterator(), false)
        .filter(one -> one.path("referrer_id").asLong() == referrerId)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(
      value = AccountState.class,
      names = {"BLOCKED", "DEACTIVATED"})
  void who_is_blocked_or_has_deactivated_the_account_is_still_owed_it(AccountState state) {
    KHATA.sql().execute("UPDATE users SET state = ? WHERE id = ?", state.name(), referrerId);
    people.give(referredId, "100.00");

    people.subscribe(referred.app(), 1).is(200);

    assertThat(people.listed(referrerId).path("status").asText()).isEqualTo("earned");
    assertThat(KHATA.sql().fetchValue(WALLET, referrerId)).isEqualTo(5_000L);
  }
}
