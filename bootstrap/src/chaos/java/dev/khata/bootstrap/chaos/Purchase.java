package dev.khata.bootstrap.chaos;

import java.util.Optional;

/** One purchase under a key of its own, and all that was ever answered to it. */
final class Purchase implements Order {
  private final Customer payer;
  private final Plan plan;
  private final String line;
  private final boolean atOnce;
  private final String key;
  private volatile Optional<Told> told = Optional.empty();
  private volatile Verdict verdict = Verdict.CLEAN;

  Purchase(Customer payer, Plan plan, String line, boolean atOnce, String key) {
    this.payer = payer;
    this.plan = plan;
    this.line = line;
    this.atOnce = atOnce;
    this.key = key;
  }

  @Override
  public Request request() {
    String body =
        """
        {"plan_id":%d,"payment_method":"WALLET","to_phone_number":"%s","activation_mode":"%s"}\
        """
            .formatted(plan.id(), line, atOnce ? "activate" : "queue");
    return new Request("POST", "/recharge/subscribe", payer.token(), Optional.of(key), body);
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public Acknowledged answered(Answer answer) {
    Told now = Told.of(answer);
    if (told.isEmpty()) {
      told = Optional.of(now);
    } else if (!told.get().equals(now)) {
      verdict =
          verdict.and(
              Verdict.fault("key " + key + " was told " + told.get() + ", and later " + now));
    }
    return switch (now) {
      case Told.Bought _ -> new Acknowledged(1, 0);
      case Told.Refused _ -> new Acknowledged(0, 1);
    };
  }

  @Override
  public void left() {
    // Whoever has been told nothing is asked for again.
  }

  Optional<Told> told() {
    return told;
  }

  /** What its client holds once it has been told. */
  Known known() {
    return new Known(key, payer.id(), plan.price(), line, told.orElseThrow());
  }

  /** What was told amiss. */
  Verdict verdict() {
    return verdict;
  }
}
