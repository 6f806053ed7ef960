package dev.khata.application.audit;

import dev.khata.domain.audit.AuditHeads;
import dev.khata.domain.audit.proof.AuditBreak;
import dev.khata.domain.audit.proof.AuditHead;
import dev.khata.domain.audit.proof.AuditSeal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** The heads of days, held against the seals as these come by in their order. */
final class HeadsInOrder {
  private static final int AT_ONCE = 100;

  private final Queue<Head> waiting;
  private Optional<AuditSeal> last = Optional.empty();
  private int found;

  /**
   * The head of a day.
   *
   * @param says empty when it can't be read
   */
  record Head(LocalDate day, Optional<AuditHead> says) {
    /** Whether it tells of no later seal than that one. */
    boolean isDue(AuditSeal seal) {
      return says.map(head -> head.number() <= seal.number()).orElse(true);
    }
  }

  /**
   * @param heads as they were {@linkplain #read read}
   */
  HeadsInOrder(List<Head> heads) {
    this.waiting = new ArrayDeque<>(heads);
  }

  /** All that are kept. */
  static List<Head> read(AuditHeads heads) {
    List<Head> found = new ArrayList<>();
    LocalDate after = LocalDate.EPOCH;
    List<LocalDate> days;
    do {
      days = heads.days(after, AT_ONCE);
      for (LocalDate day : days) {
        found.add(new Head(day, heads.find(day).flatMap(AuditHead::parse)));
        after = day;
      }
    } while (days.size() == AT_ONCE);
    return found;
  }

  /** How many were found among the seals. */
  int found() {
    return found;
  }

  /** What is wrong with a seal by the heads that tell of it. */
  Optional<AuditBreak> check(AuditSeal seal) {
    last = Optional.of(seal);
    while (!waiting.isEmpty() && waiting.element().isDue(seal)) {
      Head head = waiting.element();
      if (!head.says().equals(Optional.of(AuditHead.of(seal)))) {
        return Optional.of(broken(head, "is sealed otherwise than the head of DAY tells"));
      }
      found++;
      waiting.remove();
    }
    return Optional.empty();
  }

  /** What is wrong once every seal has come by: a head that tells of more. */
  Optional<AuditBreak> beyond() {
    return waiting.stream()
        .findFirst()
        .map(head -> broken(head, "is the last that is sealed, and the head of DAY tells of more"));
  }

  private AuditBreak broken(Head head, String what) {
    String words = head.says().isPresent() ? what : "comes before the head of DAY, which is none";
    return new AuditBreak(last.map(AuditSeal::row), words.replace("DAY", head.day().toString()));
  }
}
