package dev.khata.bootstrap.config;

import static java.util.Map.entry;

import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The built-in timers; safe on many instances, of which one runs each timer at a time.
 *
 * @param intervals between two runs, by the name of the timer
 */
public record SchedulerConfig(boolean on, Map<String, Duration> intervals) {
  private static final int PROOFS_MISSED = 3;
  private static final Duration SLOWEST_PROOF = Duration.ofMinutes(1);

  private static final Kind<Duration> OFTEN =
      Quantities.duration(Duration.ofSeconds(1), Duration.ofHours(1));

  static final Setting<Boolean> ON =
      Setting.of(
          "KHATA_SCHEDULER",
          Kinds.onOff(),
          "on",
          "The built-in timers; `off` where something else runs the commands.");
  static final Setting<Duration> DISPATCH_EVERY =
      Setting.of(
          "KHATA_DISPATCH_EVERY", OFTEN, "10s", "Looks for messages that were not sent at once.");
  static final Setting<Duration> PURGE_EVERY =
      Setting.of(
          "KHATA_PURGE_EVERY",
          Quantities.duration(Duration.ofMinutes(1), Duration.ofDays(7)),
          "1h",
          "Removes what has expired.");

  static final Setting<Duration> ROLL_UP_EVERY =
      Setting.of(
          "KHATA_ROLL_UP_EVERY",
          OFTEN,
          "5s",
          "Sums up the accounts of the house, whose balances else take ever longer to read.");
  static final Setting<Duration> ROLL_UP_TRANSACTIONS_EVERY =
      Setting.of(
          "KHATA_ROLL_UP_TRANSACTIONS_EVERY",
          OFTEN,
          "30s",
          "Sums up transactions by day, so that analytics of them stay quick to read; those since"
              + " then are counted one by one.");
  static final Setting<Duration> PROVE_EVERY =
      Setting.of(
          "KHATA_PROVE_EVERY",
          OFTEN,
          "1m",
          "Proves the newest postings; `/health/ledger` and `/metrics` tell how far it came. After"
              + " three intervals without a proof, a minute at least, `/health/ledger` is 503.");
  static final Setting<Duration> PROVE_SLICES_EVERY =
      Setting.of(
          "KHATA_PROVE_SLICES_EVERY",
          OFTEN,
          "1m",
          "Proves some slices of the whole books, so many that all are proved within a day.");
  static final Setting<Duration> RELEASE_HOLDS_EVERY =
      Setting.of("KHATA_RELEASE_HOLDS_EVERY", OFTEN, "1m", "Lets go of holds that are over.");
  static final Setting<Duration> SEAL_EVERY =
      Setting.of(
          "KHATA_SEAL_EVERY",
          OFTEN,
          "10s",
          "Seals what has come into the audit log, and once a day keeps its head outside the"
              + " database. Without the timers, `verify-audit --seal` does it.");

  static final Setting<Duration> PROCESS_DUE_EVERY =
      Setting.of("KHATA_PROCESS_DUE_EVERY", OFTEN, "1m", "Charges what is due by autopays.");

  static final Setting<Duration> EXPIRE_SUBSCRIPTIONS_EVERY =
      Setting.of(
          "KHATA_EXPIRE_SUBSCRIPTIONS_EVERY",
          OFTEN,
          "5m",
          "Tells of plans that end soon and that have ended.");

  static final Setting<Duration> RECONCILE_EVERY =
      Setting.of(
          "KHATA_RECONCILE_EVERY",
          OFTEN,
          "1m",
          "Asks the payment vendor about payments of which nothing was heard.");
  static final Setting<Duration> HEAR_NOTICES_EVERY =
      Setting.of(
          "KHATA_HEAR_NOTICES_EVERY",
          OFTEN,
          "10s",
          "Takes up what the payment vendor posted and could not be done at once.");

  static final Setting<Duration> BROADCAST_EVERY =
      Setting.of(
          "KHATA_BROADCAST_EVERY", OFTEN, "10s", "Pushes announcements to the devices of users.");

  static final Setting<Duration> CLOSE_DAYS_EVERY =
      Setting.of(
          "KHATA_CLOSE_DAYS_EVERY",
          OFTEN,
          "5m",
          "Looks whether a day of the books is over, in the zone of `KHATA_REPORT_ZONE`, and closes"
              + " it.");

  private static final Map<String, Setting<Duration>> BY_NAME =
      Map.ofEntries(
          entry("dispatch-messages", DISPATCH_EVERY),
          entry("purge", PURGE_EVERY),
          entry("roll-up", ROLL_UP_EVERY),
          entry("prove-postings", PROVE_EVERY),
          entry("release-holds", RELEASE_HOLDS_EVERY),
          entry("seal-audit", SEAL_EVERY),
          entry("process-due", PROCESS_DUE_EVERY),
          entry("expire-subscriptions", EXPIRE_SUBSCRIPTIONS_EVERY),
          entry("reconcile-payments", RECONCILE_EVERY),
          entry("hear-payment-notices", HEAR_NOTICES_EVERY),
          entry("broadcast-announcements", BROADCAST_EVERY),
          entry("prove-slices", PROVE_SLICES_EVERY),
          entry("close-days", CLOSE_DAYS_EVERY),
          entry("roll-up-transactions", ROLL_UP_TRANSACTIONS_EVERY));

  static final Section SECTION =
      Section.of(
          "Timers",
          ON,
          DISPATCH_EVERY,
          PURGE_EVERY,
          ROLL_UP_EVERY,
          ROLL_UP_TRANSACTIONS_EVERY,
          PROVE_EVERY,
          PROVE_SLICES_EVERY,
          RELEASE_HOLDS_EVERY,
          SEAL_EVERY,
          PROCESS_DUE_EVERY,
          EXPIRE_SUBSCRIPTIONS_EVERY,
          RECONCILE_EVERY,
          HEAR_NOTICES_EVERY,
          BROADCAST_EVERY,
          CLOSE_DAYS_EVERY);

  /** A proof of the books that is older says nothing of them any more: some have been missed. */
  public Duration oldestProof() {
    Duration several = every("prove-postings").multipliedBy(PROOFS_MISSED);
    return several.compareTo(SLOWEST_PROOF) > 0 ? several : SLOWEST_PROOF;
  }

  static SchedulerConfig read(Reading reading) {
    Map<String, Duration> intervals = new HashMap<>();
    BY_NAME.forEach((name, every) -> intervals.put(name, reading.get(every)));
    return new SchedulerConfig(reading.get(ON), Map.copyOf(intervals));
  }

  /**
   * How often that timer runs.
   *
   * @throws IllegalArgumentException for a name without a setting
   */
  public Duration every(String name) {
    Duration interval = intervals.get(name);
    if (interval == null) {
      throw new IllegalArgumentException("no interval for the timer " + name);
    }
    return interval;
  }
}
