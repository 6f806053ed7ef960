package dev.khata.application.autopay;

import dev.khata.application.recharge.MemoryStores;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Till;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Activation;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.PaymentMethod;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.PurchaseOrder;
import dev.khata.domain.recharge.Snapshot;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Mandates and what was charged by them, in memory, over stores of recharges. */
public final class InMemoryAutopay implements AutopayStores, DueMandates, ChargeBook {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::at).thenComparing(place -> place.mandate().value());

  private final RechargeStores recharge;
  private final Map<MandateId, Kept> mandates = new LinkedHashMap<>();
  private final Map<UserId, AccountState> states = new HashMap<>();
  private final Map<UserId, ZoneId> zones = new HashMap<>();
  private final InMemoryChargeRuns runs = new InMemoryChargeRuns();
  private long given;

  /** A mandate with its past. */
  private static final class Kept {
    private Mandate mandate;
    private Optional<Instant> look;
    private final Map<Instant, Occurrence> occurrences = new TreeMap<>();
    private final Map<Instant, DebitNotice> notices = new TreeMap<>();

    private Kept(Mandate mandate, Optional<Instant> look) {
      this.mandate = mandate;
      this.look = look;
    }

    private Optional<Occurrence> open() {
      return occurrences.values().stream().filter(one -> one.retry().isPresent()).findFirst();
    }

    private void put(Occurrence occurrence) {
      Occurrence before = occurrences.put(occurrence.due(), occurrence);
      if (before != null && before.retry().isEmpty()) {
        throw new IllegalStateException("it was closed already: " + before);
      }
    }
  }

  public InMemoryAutopay(RechargeStores recharge) {
    this.recharge = recharge;
  }

  public static InMemoryAutopay fresh() {
    return new InMemoryAutopay(MemoryStores.fresh());
  }

  @Override
  public RechargeStores recharge() {
    return recharge;
  }

  @Override
  public DueMandates mandates() {
    return this;
  }

  @Override
  public ChargeBook book() {
    return this;
  }

  @Override
  public ChargeRuns runs() {
    return runs;
  }

  @Override
  public synchronized Mandate add(Mandate mandate) {
    MandateId id = new MandateId(++given);
    Mandate added =
        new Mandate(
            id,
            mandate.payer(),
            mandate.plan(),
            mandate.line(),
            mandate.tag(),
            mandate.schedule(),
            mandate.last(),
            mandate.state(),
            mandate.tally(),
            mandate.start(),
            mandate.createdAt());
    Optional<Instant> look =
        mandate.state() instanceof MandateState.Enabled enabled
            ? Optional.of(enabled.next().at())
            : Optional.empty();
    mandates.put(id, new Kept(added, look));
    return added;
  }

  @Override
  public synchronized Mandate mandate(MandateId id) {
    return mandates.get(id).mandate;
  }

  @Override
  public synchronized Optional<Instant> look(MandateId id) {
    return mandates.get(id).look;
  }

  @Override
  public synchronized void lookAt(MandateId id, Instant at) {
    mandates.get(id).look = Optional.of(at);
  }

  @Override
  public synchronized List<Occurrence> occurrences(MandateId mandate) {
    return List.copyOf(mandates.get(mandate).occurrences.values());
  }

  @Override
  public synchronized List<DebitNotice> notices(MandateId mandate) {
    return List.copyOf(mandates.get(mandate).notices.values());
  }

  @Override
  public synchronized void set(UserId user, AccountState state) {
    states.put(user, state);
  }

  @Override
  public synchronized void set(UserId user, ZoneId zone) {
    zones.put(user, zone);
  }

  @Override
  public List<Place> claim(Range range, Duration lease) {
    return find(range);
  }

  @Override
  public synchronized List<Place> find(Range range) {
    return mandates.values().stream()
        .flatMap(kept -> kept.look.map(at -> new Place(at, kept.mandate.id())).stream())
        .filter(place -> !place.at().isAfter(range.until()))
        .filter(place -> range.after().map(a -> ORDER.compare(place, a) > 0).orElse(true))
        .sorted(ORDER)
        .limit(range.max())
        .toList();
  }

  @Override
  public synchronized List<Standing> read(List<MandateId> ids, boolean whole, Instant now) {
    return ids.stream().map(id -> standing(mandates.get(id), now)).toList();
  }

  private Standing standing(Kept kept, Instant now) {
    UserId payer = kept.mandate.payer();
    return new Standing(
        kept.mandate,
        kept.open(),
        zones.getOrDefault(payer, Preference.USUAL.zone()),
        Optional.empty(),
        snapshot(kept.mandate, now),
        List.copyOf(kept.notices.values()));
  }

  private Optional<Snapshot> snapshot(Mandate mandate, Instant now) {
    boolean active =
        states.getOrDefault(mandate.payer(), AccountState.ACTIVE) == AccountState.ACTIVE;
    PurchaseOrder order =
        new PurchaseOrder(
            mandate.payer(),
            mandate.plan(),
            mandate.line().orElseThrow(),
            Optional.empty(),
            Activation.QUEUE,
            TransactionSource.AUTOPAY,
            PaymentMethod.WALLET);
    return active ? recharge.snapshots().of(order, Till.LIMITS, now) : Optional.empty();
  }

  @Override
  public synchronized Outcome record(Batch batch, List<Item> purchases, Instant now) {
    Outcome outcome = recharge.book().record(purchases, now);
    if (outcome instanceof Outcome.Recorded(List<Receipt> receipts)) {
      Iterator<Receipt> next = receipts.iterator();
      batch.turns().forEach(turn -> keep(batch.run(), turn, next));
    }
    return outcome;
  }

  private void keep(UUID run, Turn turn, Iterator<Receipt> receipts) {
    Kept kept = mandates.get(turn.mandate().id());
    kept.mandate = turn.mandate();
    kept.look = turn.look();
    turn.closed().forEach(kept::put);
    turn.announced().forEach(notice -> kept.notices.put(notice.due(), notice));
    turn.attempt().ifPresent(attempt -> keep(run, kept, attempt, receipts));
  }

  private void keep(UUID run, Kept kept, Attempt attempt, Iterator<Receipt> receipts) {
    Optional<TransactionId> recorded =
        attempt.order().map(order -> receipts.next().transactions().getFirst().id());
    Occurrence tried = attempt.occurrence();
    kept.put(
        new Occurrence(
            tried.mandate(),
            tried.due(),
            tried.outcome(),
            tried.decidedAt(),
            recorded.or(tried::transaction)));
    Optional<Money> paid =
        attempt.order().flatMap(Decision.OfOrder::sale).map(s -> s.purchase().deal().payable());
    runs.count(
        run,
        new ChargeRuns.Result(
            kept.mandate.id(), recorded, attempt.failure().map(ChargeFailure::name)),
        paid.orElse(Somebody.npr(0)));
  }
}
