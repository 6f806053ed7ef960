package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.TopUpBooks.Asked;
import dev.khata.bootstrap.chaos.TopUpBooks.Captured;
import dev.khata.payments.sandbox.server.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds what clients know and what the gateway has taken against the books. */
final class TopUpCheck {
  private final TopUpBooks books;
  private final Map<Long, Asked> byTransaction = new HashMap<>();
  private final Map<Long, List<Captured>> capturesByTransaction = new HashMap<>();
  private Verdict verdict = Verdict.CLEAN;

  private TopUpCheck(TopUpBooks books) {
    this.books = books;
    books.asked().forEach(asked -> byTransaction.put(asked.transaction(), asked));
    for (Captured captured : books.captures()) {
      capturesByTransaction
          .computeIfAbsent(captured.transaction(), it -> new ArrayList<>())
          .add(captured);
    }
  }

  /**
   * @param users all that may have asked, whose wallets were empty before
   * @param taken by the gateway, of nobody else
   */
  static Verdict of(List<TopUp.Known> known, Set<Long> users, TopUpBooks books, List<Taken> taken) {
    TopUpCheck check = new TopUpCheck(books);
    check.compareKeys(known);
    check.compareCaptures(taken);
    books.asked().forEach(check::compareStatus);
    users.forEach(check::compareWallet);
    check.compareSums(taken);
    return check.verdict;
  }

  private void found(Verdict what) {
    verdict = verdict.and(what);
  }

  private void compareKeys(List<TopUp.Known> all) {
    Map<Long, TopUp.Known> told = new HashMap<>();
    for (TopUp.Known known : all) {
      TopUp.Known other = told.put(known.transaction(), known);
      if (other != null) {
        found(Verdict.lost(known + " has the transaction of " + other));
      }
      Asked asked = byTransaction.get(known.transaction());
      if (asked == null || asked.user() != known.user() || asked.amount() != known.amount()) {
        found(Verdict.lost("there is " + asked + " for " + known));
      } else if (known.paid() && !asked.status().equals("SUCCESS")) {
        found(Verdict.lost(known + " was told that it is paid, but is " + asked.status()));
      }
    }
    for (Asked asked : books.asked()) {
      if (!told.containsKey(asked.transaction())) {
        found(Verdict.doubled("nobody was told of " + asked));
      }
    }
  }

  private void compareCaptures(List<Taken> taken) {
    Map<String, Captured> left = new HashMap<>();
    for (Captured captured : books.captures()) {
      if (left.put(captured.payment(), captured) != null) {
        found(Verdict.doubled("taken twice: " + captured));
      }
    }
    for (Taken one : taken) {
      Captured captured = left.remove(one.payment());
      Asked asked = captured == null ? null : byTransaction.get(captured.transaction());
      if (captured == null || asked == null) {
        found(Verdict.lost("nothing is known of " + one));
      } else if (captured.amount() != one.amount().minorUnits()
          || !asked.reference().equals(one.reference())) {
        found(Verdict.fault(captured + " of " + asked + " is not " + one));
      } else if (captured.refunded() != one.refunded() || captured.reversed() != one.reversed()) {
        found(Verdict.fault(captured + " went back otherwise: " + one));
      }
    }
    left.values().forEach(captured -> found(Verdict.doubled("nobody has taken " + captured)));
  }

  /** It has succeeded if just as much as was asked for was taken for it, which is credited once. */
  private void compareStatus(Asked asked) {
    List<Captured> captures = capturesByTransaction.getOrDefault(asked.transaction(), List.of());
    List<Captured> credited = captures.stream().filter(Captured::isCredited).toList();
    boolean paid = captures.stream().anyMatch(captured -> captured.amount() == asked.amount());
    boolean settled = credited.stream().anyMatch(captured -> captured.use().equals("SETTLED"));
    if (credited.size() > 1) {
      found(Verdict.doubled(asked + " is credited by all of " + credited));
    }
    if (paid == credited.isEmpty()
        || credited.stream().anyMatch(captured -> captured.amount() != asked.amount())) {
      found(Verdict.fault(asked + " is credited by " + credited + " of " + captures));
    }
    if (!asked.status().equals(settled ? "SUCCESS" : "FAILED")) {
      found(Verdict.fault(asked + " in spite of " + captures));
    }
  }

  private void compareWallet(long user) {
    long credited =
        books.captures().stream()
            .filter(captured -> captured.user() == user && captured.isCredited())
            .mapToLong(Captured::left)
            .sum();
    long there = books.wallets().getOrDefault(user, 0L);
    if (there != credited) {
      found(
          Verdict.fault(
              "the wallet of user %d has %d, but %d were credited and stayed"
                  .formatted(user, there, credited)));
    }
  }

  private void compareSums(List<Taken> taken) {
    long all = taken.stream().mapToLong(one -> one.amount().minorUnits()).sum();
    long back = taken.stream().mapToLong(one -> one.refunded() + one.reversed()).sum();
    long wallets = books.wallets().values().stream().mapToLong(Long::longValue).sum();
    if (all != wallets + books.suspense() + back) {
      found(
          Verdict.fault(
              "%d were taken, but %d are in wallets, %d in suspense and %d went back"
                  .formatted(all, wallets, books.suspense(), back)));
    }
  }
}
