package dev.khata.bootstrap.chaos;

import java.util.Optional;

/** An admin's order to charge what is due, under a key of its own, and all that was answered. */
final class ProcessDue implements Order {
  private final String admin;
  private final String key;
  private volatile Optional<Run> told = Optional.empty();
  private volatile Verdict verdict = Verdict.CLEAN;

  ProcessDue(String admin, String key) {
    this.admin = admin;
    this.key = key;
  }

  @Override
  public Request request() {
    return new Request("POST", "/autopay/admin/process-due", admin, Optional.of(key), "");
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public Acknowledged answered(Answer answer) {
    if (answer.status() != 200) {
      found("key " + key + " was answered " + answer);
      return new Acknowledged(0, 0);
    }
    Run now = Run.of(Api.parse(answer.body()));
    if (told.isEmpty()) {
      told = Optional.of(now);
    } else if (!told.get().equals(now)) {
      found("key " + key + " was told " + told.get() + ", and later " + now);
    }
    return now.acknowledged();
  }

  private void found(String what) {
    verdict = verdict.and(Verdict.fault(what));
  }

  @Override
  public void left() {
    // Whoever has been told nothing is asked for again.
  }

  Optional<Run> told() {
    return told;
  }

  /** What was told amiss. */
  Verdict verdict() {
    return verdict;
  }
}
