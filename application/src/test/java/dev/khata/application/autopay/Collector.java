package dev.khata.application.autopay;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TestPost;
import dev.khata.application.recharge.RechargeUseCases;
import dev.khata.application.recharge.RecordWithPerks;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.Charging;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.DueTime;
import dev.khata.domain.autopay.DunningPolicy;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.autopay.Schedule;
import dev.khata.domain.autopay.Tag;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Charges by mandates over the stores of a test, at times that the test says. */
public final class Collector {
  /** Whatever the expression. */
  private static final CronRules EVERY_MINUTE =
      new CronRules() {
        @Override
        public CronReading read(String text) {
          return new CronReading.NotFiveFields();
        }

        @Override
        public LocalDateTime next(CronExpression expression, LocalDateTime after) {
          return after.plusMinutes(1).withSecond(0).withNano(0);
        }
      };

  private static final Bulk BULK =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };

  public final SettableClock clock = new SettableClock(Till.NOW);
  public final Till till;
  public final TestPost post = new TestPost(new FakeTransactions(), clock, Fresh::uuid);
  private final AutopayStores stores;
  private final NoticePeriod notice;
  private final ChunkLimits limits;
  private final Bulk bulk;
  private Set<Perks> perks = Set.of();
  private boolean stopped;

  public Collector(AutopayStores stores) {
    this(stores, NoticePeriod.NONE, ChunkLimits.USUAL, BULK);
  }

  private Collector(AutopayStores stores, NoticePeriod notice, ChunkLimits limits, Bulk bulk) {
    this.stores = stores;
    this.notice = notice;
    this.limits = limits;
    this.bulk = bulk;
    this.till = new Till(stores.recharge());
  }

  /** Another one, who tells users so long before. */
  public Collector announcing(Duration before) {
    return new Collector(stores, NoticePeriod.of(before), limits, bulk);
  }

  /** Another one, who charges that many at a time. */
  public Collector by(int size) {
    return by(new ChunkLimits(size, limits.closed(), limits.lease()));
  }

  public Collector by(ChunkLimits other) {
    return new Collector(stores, notice, other, bulk);
  }

  /** Another one, on connections of its own. */
  public Collector on(Bulk other) {
    return new Collector(stores, notice, limits, other);
  }

  /** From now on sales bring more. */
  public void bringing(Perks... reasons) {
    perks = new LinkedHashSet<>(List.of(reasons));
  }

  /** From now on the process is told to end. */
  public void stop() {
    stopped = true;
  }

  public ProcessDue processDue() {
    RecordWithPerks record = RechargeUseCases.record(stores.recharge(), perks);
    Deciding deciding =
        new Deciding(
            stores.mandates(),
            RechargeUseCases.recognition(stores.recharge()),
            record,
            new Charging(Till.LIMITS, DunningPolicy.STANDARD, notice, EVERY_MINUTE));
    AutopayNotices notices =
        new AutopayNotices(post.tellMany, new Merchant("Khata"), notice, clock);
    ChargeChunk chunk =
        new ChargeChunk(
            stores.runs(),
            stores.mandates(),
            deciding,
            notices,
            this::record,
            record,
            bulk,
            stores.recharge().transactions(),
            limits,
            clock);
    PredictCharges predict =
        new PredictCharges(stores.mandates(), deciding, bulk, limits, Somebody.NPR, clock);
    return new ProcessDue(
        stores.mandates(),
        chunk,
        predict,
        stores.runs(),
        limits,
        () -> stopped,
        Fresh::uuid,
        clock);
  }

  /** Also where users see what they are told. */
  private PurchaseBook.Outcome record(
      ChargeBook.Batch batch, List<PurchaseBook.Item> purchases, Instant now) {
    PurchaseBook.Outcome outcome = stores.book().record(batch, purchases, now);
    if (outcome instanceof PurchaseBook.Outcome.Recorded) {
      batch.messages().forEach(post.messages::add);
      batch.inbox().forEach(post.inbox::add);
    }
    return outcome;
  }

  public ProcessDue.Result run() {
    return processDue().handle(new ProcessDue.Command(false, 1_000));
  }

  public ProcessDue.Result predict() {
    return processDue().handle(new ProcessDue.Command(true, 1_000));
  }

  /** Due for the first time now, and every so many days. */
  public Mandate mandate(UserId payer, Plan plan, PhoneNumber line, int days) {
    return mandate(payer, plan, line, days, Tag.REGULAR);
  }

  public Mandate mandate(UserId payer, Plan plan, PhoneNumber line, int days, Tag tag) {
    ZoneId zone = Preference.USUAL.zone();
    Instant start = clock.instant();
    Schedule schedule = Schedule.EveryDays.from(start, zone, days);
    return add(payer, plan, line, schedule, tag);
  }

  /** Due every minute. */
  public Mandate everyMinute(UserId payer, Plan plan, PhoneNumber line) {
    return add(payer, plan, line, new Schedule.Cron(new CronExpression("* * * * *")), Tag.REGULAR);
  }

  private Mandate add(UserId payer, Plan plan, PhoneNumber line, Schedule schedule, Tag tag) {
    Instant start = clock.instant();
    LocalDateTime slot = LocalDateTime.ofInstant(start, Preference.USUAL.zone());
    return stores.add(
        new Mandate(
            new MandateId(1),
            payer,
            plan.id(),
            Optional.of(line),
            tag,
            schedule,
            Optional.empty(),
            new MandateState.Enabled(new DueTime(slot, start)),
            Mandate.Tally.NONE,
            start,
            start));
  }
}
