package dev.khata.application.autopay;

import static dev.khata.application.recharge.Till.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrence.Outcome;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users are told of runs, in memory. */
class ChargeNoticesTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final AutopayStores stores = InMemoryAutopay.fresh();
  private final PhoneNumber line = Fresh.phone();

  @Test
  void each_charge_brings_one_message_and_one_entry_of_the_inbox() {
    Collector collector = new Collector(stores);
    UserId payer = collector.till.owner(line, 1_000);
    collector.mandate(payer, collector.till.plan(300, 28), line, 30);

    run(collector);
    run(collector);

    assertThat(sent(collector))
        .singleElement()
        .satisfies(
            text ->
                assertThat(text)
                    .contains("Khata: 3.00 NPR", line.e164(), "were charged to your wallet"));
    assertThat(inbox(collector, payer)).containsExactly(Template.AUTOPAY_CHARGED);
  }

  @Test
  void each_failure_brings_one_and_the_last_one_says_that_it_ends() {
    Collector collector = new Collector(stores);
    UserId payer = collector.till.owner(line, 0);
    collector.mandate(payer, collector.till.plan(300, 28), line, 30);

    for (int day = 0; day < 10; day++) {
      run(collector);
      collector.clock.advance(DAY);
    }

    assertThat(inbox(collector, payer))
        .containsExactly(
            Template.AUTOPAY_FAILED,
            Template.AUTOPAY_FAILED,
            Template.AUTOPAY_FAILED,
            Template.AUTOPAY_STOPPED);
    assertThat(sent(collector))
        .hasSize(4)
        .last()
        .satisfies(text -> assertThat(text).contains("is switched off: every attempt failed"));
  }

  @Test
  void a_charge_is_made_a_day_after_it_was_announced_and_not_before() {
    Collector collector = new Collector(stores).announcing(DAY);
    UserId payer = collector.till.owner(line, 1_000);
    Mandate mandate = collector.mandate(payer, collector.till.plan(300, 28), line, 30);
    stores.lookAt(mandate.id(), NOW.minus(DAY));

    collector.clock.set(NOW.minus(DAY).minusSeconds(1));
    run(collector);
    assertThat(inbox(collector, payer)).isEmpty();
    collector.clock.set(NOW.minus(DAY));
    run(collector);
    assertThat(inbox(collector, payer)).containsExactly(Template.AUTOPAY_NOTICE);
    collector.clock.set(NOW.minusSeconds(1));
    assertThat(run(collector).processed()).isZero();
    collector.clock.set(NOW);
    assertThat(run(collector).succeeded()).isEqualTo(1);

    assertThat(sent(collector))
        .satisfiesExactly(
            text ->
                assertThat(text)
                    .contains("3.00 NPR", "will be charged at 2026-03-01 17:30 (UTC+05:30)"),
            text -> assertThat(text).contains("were charged"));
  }

  @Test
  void what_nobody_could_announce_in_time_waits_and_its_user_is_told_until_when() {
    Collector collector = new Collector(stores).announcing(DAY);
    UserId payer = collector.till.owner(line, 1_000);
    collector.mandate(payer, collector.till.plan(300, 28), line, 30);
    collector.clock.set(NOW.plus(HOUR));

    assertThat(run(collector).processed()).isZero();

    assertThat(sent(collector))
        .singleElement()
        .satisfies(text -> assertThat(text).contains("charged at 2026-03-02 18:30 (UTC+05:30)"));
    collector.clock.set(NOW.plus(HOUR).plus(DAY).minusSeconds(1));
    assertThat(run(collector).processed()).isZero();
    collector.clock.advance(Duration.ofSeconds(1));
    assertThat(run(collector).succeeded()).isEqualTo(1);
  }

  @Test
  void another_price_is_announced_anew_and_waits_as_long() {
    Collector collector = new Collector(stores).announcing(DAY);
    UserId payer = collector.till.owner(line, 1_000);
    Plan plan = collector.till.plan(100, 28);
    Mandate mandate = collector.mandate(payer, plan, line, 30);
    stores.lookAt(mandate.id(), NOW.minus(DAY));
    collector.clock.set(NOW.minus(DAY));
    run(collector);

    collector.till.reprice(plan, 150);
    collector.clock.set(NOW);
    assertThat(run(collector).processed()).isZero();
    collector.clock.set(NOW.plus(DAY).minusSeconds(1));
    assertThat(run(collector).processed()).isZero();
    assertThat(collector.till.wallet(payer)).isEqualTo(1_000);
    collector.clock.set(NOW.plus(DAY));
    assertThat(run(collector).succeeded()).isEqualTo(1);

    assertThat(collector.till.wallet(payer)).isEqualTo(850);
    assertThat(sent(collector))
        .satisfiesExactly(
            text -> assertThat(text).contains("1.00 NPR", "2026-03-01 17:30"),
            text -> assertThat(text).contains("1.50 NPR", "2026-03-02 17:30"),
            text -> assertThat(text).contains("1.50 NPR", "were charged"));
  }

  /** Each notice is as old as the period when the next charge is due. */
  @Test
  void a_late_notice_does_not_starve_a_mandate_that_is_due_every_day() {
    Collector collector = new Collector(stores).announcing(DAY);
    UserId payer = collector.till.owner(line, 100_000);
    Mandate mandate = collector.mandate(payer, collector.till.plan(100, 1), line, 1);
    stores.lookAt(mandate.id(), NOW.minus(DAY));

    Instant outage = NOW.plus(Duration.ofDays(3));
    Instant end = NOW.plus(Duration.ofDays(14));
    for (Instant at = NOW.minus(DAY); at.isBefore(end); at = at.plus(HOUR)) {
      boolean away = at.isAfter(outage) && at.isBefore(outage.plus(Duration.ofHours(29)));
      collector.clock.set(at);
      if (!away) {
        run(collector);
      }
    }

    List<Occurrence> occurrences = stores.occurrences(mandate.id());
    assertThat(occurrences).hasSizeGreaterThanOrEqualTo(13);
    assertThat(occurrences.stream().filter(one -> one.outcome() instanceof Outcome.Charged))
        .hasSizeGreaterThanOrEqualTo(12);
    assertThat(stores.mandate(mandate.id()).state()).isInstanceOf(MandateState.Enabled.class);
    List<Template> told = inbox(collector, payer);
    assertThat(Collections.frequency(told, Template.AUTOPAY_CHARGED))
        .isEqualTo((int) charged(occurrences));
    assertThat(Collections.frequency(told, Template.AUTOPAY_NOTICE))
        .isGreaterThanOrEqualTo((int) charged(occurrences));
  }

  /** Messages go out before the next run. */
  private static ProcessDue.Result run(Collector collector) {
    ProcessDue.Result result = collector.run();
    collector.post.dispatch.handle();
    return result;
  }

  private static long charged(List<Occurrence> occurrences) {
    return occurrences.stream().filter(one -> one.outcome() instanceof Outcome.Charged).count();
  }

  /** The texts, in the order in which they were caused. */
  private static List<String> sent(Collector collector) {
    return collector.post.sms.handed().stream()
        .map(outgoing -> outgoing.letter())
        .map(Letter::text)
        .toList();
  }

  /** The oldest first. */
  private static List<Template> inbox(Collector collector, UserId user) {
    List<Template> templates = new ArrayList<>();
    collector
        .post
        .inbox
        .page(user, new Window(0, 100), collector.clock.instant())
        .items()
        .forEach(message -> templates.add(message.template()));
    return templates.reversed();
  }
}
