package dev.khata.application.recharge;

import dev.khata.application.messaging.TellMany;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.kernel.upkeep.Stopping;
import dev.khata.domain.recharge.EndingPlan;
import dev.khata.domain.recharge.PlanEnds;
import dev.khata.domain.recharge.PlanNotice;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * Tells buyers that plans end soon or have ended: of each once, whoever runs this, however often
 * and on however many instances. Each chunk in a transaction of its own, which settles what it
 * tells. Where another run is at it, this one leaves the rest to that one. When the process is told
 * to stop it ends after its chunk, and the next run goes on from there.
 */
public final class TellPlanEnds implements Recurring, Purgeable {
  private static final int CHUNK = 1_000;
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Longer than anything can be told of a plan. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final PlanEnds ends;
  private final PlanEndNotices notices;
  private final Bulk bulk;
  private final Transactions transactions;
  private final Stopping stopping;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  TellPlanEnds(
      PlanEnds ends,
      PlanEndNotices notices,
      Bulk bulk,
      Transactions transactions,
      Stopping stopping,
      Ids ids,
      InstantSource clock) {
    this.ends = ends;
    this.notices = notices;
    this.bulk = bulk;
    this.transactions = transactions;
    this.stopping = stopping;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What was told.
   *
   * @param ending plans that end soon, whose buyers want to be reminded
   * @param ended plans that have ended
   */
  public record Result(int ending, int ended) {}

  public Result handle() {
    return handle(Progress.UNSEEN);
  }

  /**
   * @param progress told of plans whose buyers were told
   */
  public Result handle(Progress progress) {
    Origin origin = Origin.batch(ids.next().toString());
    int ending = tell(PlanNotice.ENDING, origin, 0, progress);
    return new Result(ending, tell(PlanNotice.ENDED, origin, ending, progress));
  }

  private int tell(PlanNotice notice, Origin origin, long before, Progress progress) {
    PlanNotice.Span span = notice.ends(clock.instant());
    int told = 0;
    Optional<PlanEnds.Place> after = Optional.empty();
    boolean more = true;
    while (more && !stopping.isAsked()) {
      Chunk chunk = chunk(new PlanEnds.Range(notice, after, span, CHUNK), origin);
      told += chunk.told();
      progress.at(before + told, OptionalLong.empty());
      after = chunk.next();
      more = after.isPresent();
    }
    return told;
  }

  /**
   * What was done of a chunk.
   *
   * @param next where to go on, if there is more
   */
  private record Chunk(int told, Optional<PlanEnds.Place> next) {}

  private Chunk chunk(PlanEnds.Range range, Origin origin) {
    return bulk.run(() -> transactions.inTransaction(() -> tell(range, origin)));
  }

  private Chunk tell(PlanEnds.Range range, Origin origin) {
    PlanEnds.Part part = ends.claim(range, LEASE);
    if (part.plans().isEmpty()) {
      return new Chunk(0, part.next());
    }
    Instant now = clock.instant();
    List<EndingPlan> due = part.plans().stream().filter(range.notice()::isDue).toList();
    TellMany.Batch told = notices.handle(range.notice(), due, origin, now);
    ends.record(
        new PlanEnds.Batch(
            range.notice(),
            part.plans().stream().map(EndingPlan::subscription).toList(),
            told.messages(),
            told.inbox()),
        now);
    return new Chunk(told.inbox().size(), part.next());
  }

  @Override
  public String name() {
    return "expire-subscriptions";
  }

  @Override
  public void run() {
    handle();
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    return new LinkedHashMap<>(Map.of("plan_notices", ends.purge(now.minus(KEPT))));
  }
}
