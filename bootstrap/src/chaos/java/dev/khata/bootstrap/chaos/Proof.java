package dev.khata.bootstrap.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What Khata's own proofs say once all is calm, while it serves and beside it, and how it ends.
 *
 * @param ledger the exit code of {@code verify-ledger}
 * @param audit the exit code of {@code verify-audit}
 */
record Proof(int ledger, int audit, Verdict verdict) {
  /** Longer than a timer stays with an instance that was killed while it ran. */
  private static final Duration HEALED = Duration.ofSeconds(100);

  /** Stops the site. */
  static Proof of(Site site) throws IOException, InterruptedException {
    Jar.Ended ledger = site.jar().run("verify-ledger");
    Jar.Ended audit = site.jar().run("verify-audit", "--seal");
    Verdict verdict = of("verify-ledger", ledger).and(of("verify-audit", audit));
    for (Instance instance : site.instances()) {
      verdict = verdict.and(healthy(instance, "/health/ready"));
      verdict = verdict.and(healthy(instance, "/health/ledger"));
    }
    for (Instance instance : site.instances()) {
      int code = instance.stop();
      if (code != 0) {
        verdict = verdict.and(Verdict.fault(instance.name() + " ended with " + code));
      }
    }
    return new Proof(ledger.code(), audit.code(), verdict);
  }

  /** In the end. */
  private static Verdict healthy(Instance instance, String page)
      throws IOException, InterruptedException {
    Api api = new Api(instance.port());
    long start = System.nanoTime();
    int status = api.status(page);
    while (status != 200 && System.nanoTime() - start < HEALED.toNanos()) {
      TimeUnit.MILLISECONDS.sleep(200);
      status = api.status(page);
    }
    return status == 200
        ? Verdict.CLEAN
        : Verdict.fault("%s answers %d at %s".formatted(instance.name(), status, page));
  }

  private static Verdict of(String command, Jar.Ended ended) {
    return ended.code() == 0
        ? Verdict.CLEAN
        : Verdict.fault(command + " ended with " + ended.code() + ": " + ended.output());
  }
}
