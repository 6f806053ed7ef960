package dev.khata.application.audit;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.audit.proof.AuditHead;
import dev.khata.domain.audit.proof.AuditSeal;
import dev.khata.domain.audit.proof.AuditSeals;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the head of each day of UTC that is over outside the database, from the day of the first
 * seal on. A day without seals has the head of the one before, so that there are no gaps. Storage
 * is asked once a day.
 */
public final class KeepAuditHeads {
  private final AuditSeals seals;
  private final AuditHeads heads;
  private final InstantSource clock;
  private volatile LocalDate keptUpTo = LocalDate.MIN;

  @Inject
  public KeepAuditHeads(AuditSeals seals, AuditHeads heads, InstantSource clock) {
    this.seals = seals;
    this.heads = heads;
    this.clock = clock;
  }

  /** How many were kept now. */
  int handle() {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    if (keptUpTo.equals(yesterday)) {
      return 0;
    }
    int kept = seals.first().map(first -> keep(first.day(), yesterday)).orElse(0);
    keptUpTo = yesterday;
    return kept;
  }

  private int keep(LocalDate first, LocalDate yesterday) {
    int kept = 0;
    for (LocalDate day : missing(first, yesterday)) {
      if (seals.lastBefore(endOf(day)).filter(last -> keep(day, last)).isPresent()) {
        kept++;
      }
    }
    return kept;
  }

  private boolean keep(LocalDate day, AuditSeal last) {
    return heads.keep(day, AuditHead.of(last).text());
  }

  /** Those after the last day that has one, oldest first. */
  private Iterable<LocalDate> missing(LocalDate first, LocalDate yesterday) {
    Deque<LocalDate> missing = new ArrayDeque<>();
    LocalDate day = yesterday;
    while (!day.isBefore(first) && heads.find(day).isEmpty()) {
      missing.addFirst(day);
      day = day.minusDays(1);
    }
    return missing;
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
