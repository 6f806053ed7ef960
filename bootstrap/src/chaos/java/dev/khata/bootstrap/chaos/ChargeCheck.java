package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.ChargeBooks.Attempt;
import dev.khata.bootstrap.chaos.ChargeBooks.Paid;
import dev.khata.bootstrap.chaos.Mandate.Became;
import dev.khata.bootstrap.chaos.Mandate.Due;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Holds what was told of runs, and of mandates, against the books of what was charged. */
final class ChargeCheck {
  private final ChargeBooks books;
  private final Map<String, List<Attempt>> tried = new HashMap<>();
  private final Map<Long, Paid> paid = new HashMap<>();
  private final Map<Long, Long> spent = new HashMap<>();

  /** By which transaction each due instant is charged that is. */
  private final Map<Due, Long> charged = new HashMap<>();

  private Verdict verdict = Verdict.CLEAN;

  private ChargeCheck(ChargeBooks books) {
    this.books = books;
    for (Attempt attempt : books.attempts()) {
      tried.computeIfAbsent(attempt.run(), run -> new ArrayList<>()).add(attempt);
    }
    for (Paid one : books.paid()) {
      paid.put(one.transaction(), one);
      spent.merge(one.user(), one.amount(), Long::sum);
    }
    books
        .occurrences()
        .forEach(
            (due, became) -> {
              if (became.isCharged()) {
                charged.put(due, became.transaction().orElse(0L));
              }
            });
  }

  /**
   * @param told runs whose answer came
   * @param price of each charge, in minor units
   * @param before minor units in the wallets of all payers, before anything was charged
   */
  static Verdict of(
      List<Run> told, long price, Map<Long, Long> before, ChargeBooks books, Shown shown) {
    ChargeCheck check = new ChargeCheck(books);
    told.forEach(check::compareRun);
    check.compareAttempts();
    check.comparePayments(price);
    check.compareSchedules();
    before.forEach(check::compareWallet);
    check.compareShown(shown);
    return check.verdict;
  }

  private void found(Verdict what) {
    verdict = verdict.and(what);
  }

  /** What was told of it stands there in the same order, and as much as was counted. */
  private void compareRun(Run told) {
    List<Attempt> attempts = tried.getOrDefault(told.id(), List.of());
    int failed = (int) attempts.stream().filter(it -> it.result().error().isPresent()).count();
    Run.Counts there = new Run.Counts(attempts.size() - failed, failed);
    Run.Counts counted = books.runs().get(told.id());
    if (!told.counts().equals(counted) || !told.counts().equals(there)) {
      found(
          Verdict.fault(
              "run %s was told with %s, has counted %s and tried %s"
                  .formatted(told.id(), told.counts(), counted, there)));
    }
    for (int i = 0; i < told.results().size(); i++) {
      Run.Result result = told.results().get(i);
      Attempt attempt = i < attempts.size() ? attempts.get(i) : null;
      if (attempt == null || !attempt.result().equals(result)) {
        found(Verdict.lost("run %s has %s for %s".formatted(told.id(), attempt, result)));
      }
    }
  }

  /** Each left its mark on the due instant it was for, and no two of them charged the same. */
  private void compareAttempts() {
    Map<Due, Attempt> charging = new HashMap<>();
    for (Attempt attempt : books.attempts()) {
      Became became = books.occurrences().get(attempt.due());
      if (became == null || !agree(attempt, became)) {
        found(Verdict.lost("the books have " + became + " for " + attempt));
      }
      if (attempt.result().error().isEmpty()) {
        Attempt other = charging.put(attempt.due(), attempt);
        if (other != null) {
          found(Verdict.doubled(attempt + " charges once more what " + other + " did"));
        }
      }
    }
    for (Due due : charged.keySet()) {
      if (!charging.containsKey(due)) {
        found(Verdict.doubled(due + " is charged by no run"));
      }
    }
  }

  /** What failed may have been charged by another attempt since. */
  private static boolean agree(Attempt attempt, Became became) {
    return attempt.result().error().isPresent()
        || became.isCharged() && became.transaction().equals(attempt.result().transaction());
  }

  /** Money was taken for each due instant that is charged, and for nothing else. */
  private void comparePayments(long price) {
    Map<Long, Long> payers = new HashMap<>();
    books.mandates().forEach(mandate -> payers.put(mandate.id(), mandate.user()));
    Set<Long> counted = new HashSet<>();
    charged.forEach(
        (due, transaction) -> {
          Paid by = paid.get(transaction);
          Paid owed = new Paid(transaction, payers.getOrDefault(due.mandate(), 0L), price);
          boolean again = !counted.add(transaction);
          if (again || !owed.equals(by)) {
            found(Verdict.lost("the books have " + by + " for " + owed + ", for " + due));
          }
        });
    for (Paid one : books.paid()) {
      if (!counted.contains(one.transaction())) {
        found(Verdict.doubled(one + " is for nothing that was due"));
      }
    }
  }

  /** Each due instant became something once, and nothing else did. */
  private void compareSchedules() {
    Set<Due> taken = new HashSet<>();
    books.mandates().forEach(mandate -> taken.addAll(mandate.taken()));
    for (Due due : taken) {
      if (!books.occurrences().containsKey(due)) {
        found(Verdict.fault(due + " was passed over"));
      }
    }
    for (Due due : books.occurrences().keySet()) {
      if (!taken.contains(due)) {
        found(Verdict.doubled(due + " was never due, or not taken up"));
      }
    }
  }

  private void compareWallet(long user, long before) {
    long wallet = before - spent.getOrDefault(user, 0L);
    Long there = books.wallets().get(user);
    if (!Objects.equals(wallet, there)) {
      found(
          Verdict.fault(
              "%s in the wallet of user %d, which had %d and was charged %d"
                  .formatted(there, user, before, before - wallet)));
    }
  }

  private void compareShown(Shown shown) {
    if (!shown.wallets().equals(books.wallets())) {
      found(
          Verdict.fault(
              "wallets are shown as %s and are %s".formatted(shown.wallets(), books.wallets())));
    }
    Map<Due, Became> there = new HashMap<>(books.occurrences());
    there.keySet().removeIf(due -> !shown.sample().contains(due.mandate()));
    if (!shown.history().equals(there)) {
      found(Verdict.fault("history is shown as %s and is %s".formatted(shown.history(), there)));
    }
  }
}
