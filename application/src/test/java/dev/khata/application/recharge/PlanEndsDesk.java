package dev.khata.application.recharge;

import dev.khata.application.identity.ConsentByPreference;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.recharge.PlanEnds;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Whoever tells of the ends of plans, over the stores of a test. */
public final class PlanEndsDesk {
  private static final Bulk BULK =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };

  public final AtomicBoolean stopped = new AtomicBoolean();
  private final TellPlanEnds tell;

  public PlanEndsDesk(PlanEndStores stores, PlanEnds ends, SettableClock clock) {
    TestPost post =
        new TestPost(
            new FakeTransactions(),
            clock,
            Fresh::uuid,
            new ConsentByPreference(stores.preferences()));
    this.tell =
        new TellPlanEnds(
            ends,
            new PlanEndNotices(post.tellMany),
            BULK,
            stores.transactions(),
            stopped::get,
            Fresh::uuid,
            clock);
  }

  public TellPlanEnds.Result run() {
    return run(Progress.UNSEEN);
  }

  public TellPlanEnds.Result run(Progress progress) {
    return tell.handle(progress);
  }

  public int purge(SettableClock clock) {
    return tell.purge(clock.instant()).get("plan_notices");
  }
}
