package dev.khata.persistence.recharge;

import static dev.khata.application.recharge.Till.NOW;
import static dev.khata.application.recharge.Till.atOnce;
import static dev.khata.application.recharge.Till.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans on lines whose periods were changed behind the backs of those who bought them. */
class PlanPeriodsTest {
  private final PhoneNumber line = Fresh.phone();
  private Bookshop books;
  private UserId payer;
  private Plan plan;
  private long running;
  private long queued;

  @BeforeEach
  void open() {
    books = new Bookshop();
    payer = books.customer(line);
    books.give(payer, 5_000);
    plan = books.till.plan(100_00, 28);
    running = buy();
    queued = buy();
  }

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  void plans_that_run_one_behind_the_other_have_no_fault() {
    assertThat(books.faults()).isEmpty();
  }

  @Test
  void a_plan_that_another_has_ended_has_no_fault() {
    books.till.sell(atOnce(payer, plan, line), NOW.plus(Duration.ofDays(3)));
    books.till.sell(order(payer, plan, line), NOW.plus(Duration.ofDays(4)));

    assertThat(books.faults()).isEmpty();
  }

  @Test
  void a_plan_of_a_clock_that_was_ahead_has_no_fault() {
    PhoneNumber other = Fresh.phone();
    books.till.sell(order(payer, plan, other), NOW);
    books.till.sell(atOnce(payer, plan, other), NOW.plusSeconds(30));
    books.till.sell(atOnce(payer, plan, other), NOW.plusSeconds(10));

    assertThat(books.faults()).isEmpty();
  }

  @Test
  void a_plan_that_was_made_longer_is_named() {
    tamper(
        "UPDATE subscription SET valid_to = valid_to + interval '1 day' WHERE id = " + queued,
        "UPDATE line SET busy_until = busy_until + interval '1 day'");

    assertThat(books.faults())
        .containsExactly("subscription %d: is longer than what was bought".formatted(queued));
  }

  @Test
  void a_plan_that_was_made_longer_within_its_line_is_named_too() {
    tamper("UPDATE subscription SET valid_to = valid_to + interval '1 day' WHERE id = " + queued);

    assertThat(books.faults())
        .containsExactlyInAnyOrder(
            "subscription %d: is longer than what was bought".formatted(queued),
            "subscription %d: its line is not busy just until the last of its plans ends"
                .formatted(queued));
  }

  @Test
  void a_plan_that_was_made_shorter_is_named() {
    tamper("UPDATE subscription SET valid_to = valid_to - interval '1 day' WHERE id = " + running);

    assertThat(books.faults())
        .contains(
            "subscription %d: is shorter than what was bought, and nothing ended it"
                .formatted(running));
  }

  @Test
  void a_plan_that_was_moved_is_named() {
    tamper(
        "UPDATE subscription SET valid_from = valid_from + interval '5 days',"
            + " valid_to = valid_to + interval '5 days' WHERE id = "
            + queued,
        "UPDATE line SET busy_until = busy_until + interval '5 days'");

    assertThat(books.faults())
        .containsExactly(
            "subscription %d: begins neither when it was bought nor behind another"
                .formatted(queued));
  }

  @Test
  void a_line_that_is_busy_longer_is_named() {
    tamper("UPDATE line SET busy_until = busy_until + interval '1 day'");

    assertThat(books.faults())
        .containsExactly(
            "subscription %d: its line is not busy just until the last of its plans ends"
                .formatted(queued));
  }

  @Test
  void a_line_that_is_busy_without_a_plan_is_named_by_the_end_of_its_number() {
    tamper("INSERT INTO line (phone, busy_until) VALUES ('+9779800012345', now())");

    assertThat(books.faults())
        .containsExactly("line whose number ends in 2345: is busy, and no plan is on it");
    assertThat(books.faultOfRound())
        .contains("line whose number ends in 2345: is busy, and no plan is on it");
  }

  @Test
  void a_line_whose_plans_are_gone_is_named() {
    tamper("DELETE FROM subscription");

    assertThat(books.faults()).anyMatch(fault -> fault.endsWith("is busy, and no plan is on it"));
  }

  @Test
  void a_plan_that_nobody_bought_is_named() {
    tamper(
        """
        INSERT INTO subscription (user_id, plan_id, plan_version, valid_from, valid_to, created_at,
          phone)
        SELECT user_id, plan_id, plan_version, created_at, created_at + interval '28 days',
          created_at, NULL
        FROM subscription WHERE id = %d
        """
            .formatted(running));

    assertThat(books.faults())
        .singleElement()
        .asString()
        .matches("subscription \\d+: nobody bought it");
  }

  @Test
  void another_plan_than_was_bought_is_named() {
    Plan other = books.till.plan(900_00, 365);

    tamper("UPDATE subscription SET plan_id = %s WHERE id = %d".formatted(other.id(), running));

    assertThat(books.faults())
        .anyMatch(
            fault -> fault.endsWith("subscription %d is not what it bought".formatted(running)));
  }

  private long buy() {
    books.till.sell(order(payer, plan, line), NOW);
    return books.number("SELECT max(id) FROM subscription");
  }

  private void tamper(String... statements) {
    books.database.tamper(statements);
  }
}
