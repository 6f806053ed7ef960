package dev.khata.application.recharge;

import dev.khata.application.messaging.TellMany;
import dev.khata.application.messaging.TellMany.Told;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.recharge.EndingPlan;
import dev.khata.domain.recharge.PlanNotice;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What buyers are told of the ends of their plans: by text message, or by e-mail who has verified
 * no phone, and in the app. That a plan has ended is owed to them; that it ends soon is a reminder,
 * which goes where they want it.
 */
public final class PlanEndNotices {
  private static final Duration WORTH_TELLING = Duration.ofHours(24);
  private static final Duration WORTH_REMINDING = Duration.ofHours(1);

  private final TellMany tellMany;

  @Inject
  PlanEndNotices(TellMany tellMany) {
    this.tellMany = tellMany;
  }

  /** What is to be recorded; writes nothing. */
  TellMany.Batch handle(PlanNotice notice, List<EndingPlan> plans, Origin origin, Instant now) {
    return tellMany.handle(plans.stream().map(plan -> told(notice, plan, now)).toList(), origin);
  }

  private static Told told(PlanNotice notice, EndingPlan plan, Instant now) {
    Addressee buyer = plan.buyer();
    return new Told(
        buyer.user(),
        buyer.recipient(),
        template(notice),
        buyer.language().tag(),
        variables(notice, plan),
        expiry(notice, plan, now));
  }

  private static Template template(PlanNotice notice) {
    return switch (notice) {
      case ENDING -> Template.PLAN_ENDING;
      case ENDED -> Template.PLAN_ENDED;
    };
  }

  private static Map<String, String> variables(PlanNotice notice, EndingPlan plan) {
    Map<String, String> variables = new HashMap<>();
    variables.put("phone", plan.line().e164());
    variables.put("plan", plan.plan().text());
    variables.put("at", plan.buyer().time(plan.to()));
    if (notice == PlanNotice.ENDED) {
      variables.put("next", plan.followed() ? "FOLLOWED" : "NONE");
    }
    return variables;
  }

  /** A reminder is worthless once the plan has ended. */
  private static Instant expiry(PlanNotice notice, EndingPlan plan, Instant now) {
    return switch (notice) {
      case ENDING -> latest(plan.to(), now.plus(WORTH_REMINDING));
      case ENDED -> now.plus(WORTH_TELLING);
    };
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
