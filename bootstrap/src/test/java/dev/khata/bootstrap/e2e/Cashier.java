package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.payments.HearNotices;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.domain.kernel.Secret;
import dev.khata.payments.sandbox.server.Delays;
import dev.khata.payments.sandbox.server.SandboxServer;
import dev.khata.payments.sandbox.server.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Khata with a sandbox of its own, which is quick, and users who pay there. */
final class Cashier implements AfterAllCallback {
  static final Secret SECRET = new Secret("0123456789abcdef0123456789abcdef");

  private static final Delays QUICK =
      new Delays(
          Duration.ofMillis(800),
          Duration.ofMillis(300),
          Duration.ofSeconds(30),
          List.of(Duration.ofMillis(200), Duration.ofMillis(500)));

  final SettableClock clock = new SettableClock();
  final SandboxServer sandbox = sandbox();
  final RunningKhata khata;

  private Cashier(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("KHATA_PAYMENT_URL", sandbox.url().toString());
    all.put("KHATA_PAYMENT_WEBHOOK_SECRET", SECRET.reveal());
    khata = RunningKhata.start(clock, all);
    sandbox.tells(URI.create("http://127.0.0.1:" + khata.port() + "/webhooks/payments/sandbox"));
  }

  static Cashier open() {
    return open(Map.of());
  }

  static Cashier open(Map<String, String> settings) {
    return new Cashier(settings);
  }

  private SandboxServer sandbox() {
    try {
      return new SandboxServer(
          SandboxSettings.local(0, Optional.empty(), SECRET).with(QUICK), clock, Fresh::uuid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    khata.afterAll(context);
    sandbox.close();
  }

  /** Returns when all notices that were sent so far were heard. */
  void settle() {
    sandbox.settle();
    try {
      assertThat(khata.get(HearNotices.class).settle(Duration.ofSeconds(60))).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until that is so, as what the sandbox does later comes in. */
  void await(BooleanSupplier so) {
    for (int tries = 0; tries < 1_000; tries++) {
      settle();
      if (so.getAsBoolean()) {
        return;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("it never came about");
  }

  /**
   * Asks about all that is due now, once what was sent so far is heard: payments that are being
   * heard of at this moment are passed over.
   */
  ReconcilePayments.Result reconcile() {
    settle();
    return khata.get(ReconcilePayments.class).handle();
  }

  /** The same at a later time. */
  ReconcilePayments.Result reconcile(Duration later) {
    clock.advance(later);
    return reconcile();
  }
}
