package dev.khata.application.autopay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.application.recharge.MemoryStores;
import dev.khata.application.recharge.Till;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateLimits;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.autopay.Rhythm;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Retention;
import java.util.Optional;

/** Where users make mandates, over fakes that a test can look at and move. */
final class Counter {
  static final Rhythm DAILY = new Rhythm.Cron(new CronExpression("0 9 * * *"));

  final World world = new World();
  final MemoryStores stores = MemoryStores.fresh();
  final Till till = new Till(stores);
  final InMemoryMandates mandates = new InMemoryMandates();
  private final PlainCronRules rules = new PlainCronRules();
  private final Wishing wishing =
      new Wishing(
          world.users,
          world.preferences,
          mandates,
          mandates,
          rules,
          world.transactions,
          world.clock);
  private final Showing showing =
      new Showing(new InMemoryOutlooks(mandates, mandates, stores.plans(), stores.balances()));

  /** A prepaid user who has verified that phone, with that much in the wallet. */
  UserId user(PhoneNumber phone, long paisa) {
    UserId user = Somebody.with(phone).verified().addTo(world.users).id();
    assertThat(stores.user(phone, UserType.PREPAID)).as("the same in both").isEqualTo(user);
    till.topUp(user, paisa);
    return user;
  }

  ManageMandates manage() {
    return manage(MandateLimits.STANDARD, Retention.STANDARD);
  }

  ManageMandates manage(MandateLimits limits, Retention retention) {
    return new ManageMandates(
        mandates,
        new SoldByMandate(stores.snapshots(), Till.LIMITS),
        wishing,
        showing,
        limits,
        retention,
        world.transactions);
  }

  SkipOccurrence skip() {
    return new SkipOccurrence(wishing, showing);
  }

  ReadHistory history() {
    return new ReadHistory(mandates, mandates);
  }

  EndMandates ending(Retention retention) {
    return new EndMandates(mandates, mandates, world.preferences, rules, retention);
  }

  MoveMandates moving() {
    return new MoveMandates(mandates, mandates, rules);
  }

  static ManageMandates.Command daily(UserId payer, PlanId plan, PhoneNumber line) {
    return new ManageMandates.Command(payer, plan, line, Tag.REGULAR, DAILY, Optional.empty());
  }

  static Mandate granted(ManageMandates.Result result) {
    return ((ManageMandates.Result.Granted) result).shown().mandate();
  }

  static MandateRefusal refused(ManageMandates.Result result) {
    return ((ManageMandates.Result.Refused) result).reason();
  }
}
