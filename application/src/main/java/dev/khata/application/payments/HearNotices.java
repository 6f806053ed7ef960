package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.payments.Notice;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.StoredNotice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Does what notices say. At most {@value #MAX} at once, on threads and connections of their own;
 * what finds no place, or fails, is taken up again by the timer, on whatever instance.
 */
@Singleton
public final class HearNotices implements Recurring {
  private static final System.Logger LOG = System.getLogger(HearNotices.class.getName());
  private static final int MAX = 4;
  private static final int CHUNK = 20;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration AGAIN = Duration.ofMinutes(1);
  private static final Duration TOO_EARLY_AT_MOST = Duration.ofDays(1);

  private final Notices notices;
  private final NoticeSeal seal;
  private final HearReport reports;
  private final Gateways gateways;
  private final Bulk bulk;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(MAX);

  @Inject
  HearNotices(
      Notices notices,
      NoticeSeal seal,
      HearReport reports,
      Gateways gateways,
      Bulk bulk,
      InstantSource clock) {
    this.notices = notices;
    this.seal = seal;
    this.reports = reports;
    this.gateways = gateways;
    this.bulk = bulk;
    this.clock = clock;
  }

  /** One that was just kept, off the caller's thread. */
  void soon(StoredNotice notice) {
    if (places.tryAcquire()) {
      Thread.ofVirtual().name("payment-notice").start(() -> release(notice));
    }
  }

  private void release(StoredNotice notice) {
    try {
      hear(notice);
    } finally {
      places.release();
    }
  }

  /** Waits until all under way are done with; false if some are not in time. */
  public boolean settle(Duration patience) throws InterruptedException {
    boolean settled = places.tryAcquire(MAX, patience.toMillis(), TimeUnit.MILLISECONDS);
    if (settled) {
      places.release(MAX);
    }
    return settled;
  }

  /** How many were taken up. */
  public int handle() {
    int heard = 0;
    List<StoredNotice> claimed = claim();
    while (!claimed.isEmpty()) {
      claimed.forEach(this::hear);
      heard += claimed.size();
      claimed = claim();
    }
    return heard;
  }

  private List<StoredNotice> claim() {
    return bulk.run(() -> notices.claim(CHUNK, clock.instant(), LEASE));
  }

  private void hear(StoredNotice notice) {
    try {
      Optional<PaymentGateway> gateway = gateways.named(notice.gateway());
      if (gateway.isEmpty()) {
        LOG.log(Level.WARNING, "a notice of {0} waits, which is not asked now", notice.gateway());
        return;
      }
      seal.open(notice)
          .ifPresentOrElse(posted -> hear(gateway.get(), notice, posted), () -> lost(notice));
      done(notice);
    } catch (TooEarly e) {
      early(notice, e);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "notice " + notice.id() + " is taken up again later", e);
      again(notice);
    }
  }

  /** It may be about a payment that somebody else has asked the same gateway for. */
  private void early(StoredNotice notice, TooEarly why) {
    if (clock.instant().isBefore(notice.receivedAt().plus(TOO_EARLY_AT_MOST))) {
      LOG.log(Level.INFO, "notice {0} is taken up again later: {1}", notice.id(), why.getMessage());
      again(notice);
    } else {
      LOG.log(Level.ERROR, "notice {0} makes no sense: {1}", notice.id(), why.getMessage());
      done(notice);
    }
  }

  private void again(StoredNotice notice) {
    bulk.run(
        () -> {
          notices.again(notice.gateway(), notice.id(), clock.instant().plus(AGAIN));
          return true;
        });
  }

  private void done(StoredNotice notice) {
    bulk.run(
        () -> {
          notices.done(notice.gateway(), notice.id());
          return true;
        });
  }

  /** It was believed when it was received, and is read as of then. */
  private void hear(PaymentGateway gateway, StoredNotice notice, NoticeSeal.Posted posted) {
    switch (gateway.read(posted.headers(), posted.body(), notice.receivedAt())) {
      case Notice.Signed(String id, var all) ->
          all.forEach(report -> reports.handle(gateway, report));
      case Notice.Hint(String id, String reference) -> reports.hint(gateway, reference);
      case Notice.Rejected(Notice.Reason reason) ->
          LOG.log(
              Level.ERROR,
              "notice {0} of {1} is believed no more: {2}",
              notice.id(),
              gateway.name(),
              reason);
    }
  }

  private static void lost(StoredNotice notice) {
    LOG.log(Level.ERROR, "notice {0} can''t be opened; its key is gone", notice.id());
  }

  @Override
  public String name() {
    return "hear-payment-notices";
  }

  @Override
  public void run() {
    handle();
  }
}
