package dev.khata.application.recharge;

import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.recharge.RunningPlans;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plans on lines, as far as a test has put them there. */
public final class InMemoryRunningPlans implements RunningPlans {
  private final List<Running> all = new ArrayList<>();

  private record Running(PhoneNumber line, UserType type, Instant until) {}

  /** A plan for lines of that type alone that runs until then. */
  public synchronized void run(PhoneNumber line, UserType type, Instant until) {
    all.add(new Running(line, type, until));
  }

  @Override
  public synchronized boolean any(PhoneNumber line, UserType type, Instant at) {
    return all.stream()
        .anyMatch(plan -> plan.line.equals(line) && plan.type == type && at.isBefore(plan.until));
  }
}
