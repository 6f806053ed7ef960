package dev.khata.application.recharge;

import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.RechargeTransaction;
import dev.khata.domain.recharge.TransactionFacts;
import dev.khata.domain.recharge.TransactionFacts.Category;
import dev.khata.domain.recharge.TransactionFacts.Status;
import dev.khata.domain.recharge.TransactionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The transactions of each user, in memory. */
final class InMemoryTransactionLists {
  private final Map<UserId, List<RechargeTransaction>> lists = new HashMap<>();
  private long given;

  synchronized List<RechargeTransaction> of(UserId user) {
    return List.copyOf(lists.getOrDefault(user, List.of()));
  }

  synchronized List<RechargeTransaction> all() {
    return lists.values().stream().flatMap(List::stream).toList();
  }

  /** Puts it at the end of the list of its user. */
  synchronized RechargeTransaction add(TransactionFacts facts, Instant now) {
    List<RechargeTransaction> list = lists.computeIfAbsent(facts.user(), user -> new ArrayList<>());
    RechargeTransaction transaction =
        new RechargeTransaction(new TransactionId(++given), list.size() + 1L, now, facts);
    list.add(transaction);
    return transaction;
  }

  /** Whether that one is pending, with the user and amount of these facts. */
  synchronized boolean isPending(TransactionId id, TransactionFacts facts) {
    return pending(id)
        .map(RechargeTransaction::facts)
        .filter(its -> its.user().equals(facts.user()) && its.amount().equals(facts.amount()))
        .isPresent();
  }

  /** The pending one becomes that. */
  synchronized RechargeTransaction settle(TransactionId id, TransactionFacts facts) {
    RechargeTransaction before = pending(id).orElseThrow();
    RechargeTransaction after =
        new RechargeTransaction(id, before.seq(), before.createdAt(), facts);
    lists.get(facts.user()).replaceAll(one -> one.equals(before) ? after : one);
    return after;
  }

  private Optional<RechargeTransaction> pending(TransactionId id) {
    return all().stream()
        .filter(one -> one.id().equals(id) && one.facts().status() == Status.PENDING)
        .findFirst();
  }

  synchronized void replaceAll(UnaryOperator<RechargeTransaction> change) {
    lists.values().forEach(list -> list.replaceAll(change));
  }

  /** How many of these have used the offer, or hold a use of it. */
  static long uses(OfferId offer, List<RechargeTransaction> among) {
    return among.stream()
        .map(RechargeTransaction::facts)
        .filter(facts -> facts.offer().equals(Optional.of(offer)))
        .filter(facts -> facts.served() || waits(facts))
        .count();
  }

  private static boolean waits(TransactionFacts facts) {
    return facts.category() == Category.SERVICE && facts.status() == Status.PENDING;
  }
}
