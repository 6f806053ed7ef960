package dev.khata.application.recharge;

import dev.khata.domain.recharge.Arrived;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.OnRecord;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Receipt;
import dev.khata.domain.recharge.Returned;
import dev.khata.domain.recharge.Settled;
import dev.khata.domain.recharge.TopUp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What is about to be recorded, with the perks that the sales among it were promised. */
final class PromisedPerks {
  private final List<Item> items;
  private final Map<Perks, List<Promise>> promises = new LinkedHashMap<>();

  /**
   * One perk of one item, of which somebody is told.
   *
   * @param place of its transaction among those of the item, from 0
   */
  private record Promise(int item, Perk perk, int place) {}

  private PromisedPerks(List<Item> items) {
    this.items = new ArrayList<>(items);
  }

  static PromisedPerks by(Set<Perks> reasons, List<Item> items) {
    PromisedPerks promised = new PromisedPerks(items);
    reasons.forEach(promised::ask);
    return promised;
  }

  private void ask(Perks reason) {
    int[] sold =
        IntStream.range(0, items.size())
            .filter(i -> items.get(i).decision().sale().isPresent())
            .toArray();
    if (sold.length == 0) {
      return;
    }
    List<List<Perk>> perks = reason.promise(IntStream.of(sold).mapToObj(this::sale).toList());
    for (int i = 0; i < sold.length; i++) {
      add(reason, sold[i], perks.get(i));
    }
  }

  private void add(Perks reason, int item, List<Perk> perks) {
    if (perks.isEmpty()) {
      return;
    }
    OnRecord before = items.get(item).decision();
    int place = before.transactions().size();
    for (Perk perk : perks) {
      if (perk.transaction().isPresent()) {
        promises
            .computeIfAbsent(reason, r -> new ArrayList<>())
            .add(new Promise(item, perk, place));
        place++;
      }
    }
    items.set(item, items.get(item).with(bringing(perks, before)));
  }

  private static OnRecord bringing(List<Perk> perks, OnRecord decision) {
    return switch (decision) {
      case Decision.Buy buy -> buy.with(perks);
      case Settled.Sold sold -> sold.with(perks);
      case Decision.Fail no -> no;
      case Decision.Await no -> no;
      case TopUp no -> no;
      case Settled.ToppedUp no -> no;
      case Settled.Failed no -> no;
      case Arrived no -> no;
      case Returned no -> no;
    };
  }

  List<Item> items() {
    return items;
  }

  /** They are on record, and the perks with them. */
  void give(List<Receipt> receipts) {
    promises.forEach(
        (reason, given) ->
            reason.give(given.stream().map(promise -> given(promise, receipts)).toList()));
  }

  private Perks.Given given(Promise promise, List<Receipt> receipts) {
    return new Perks.Given(
        sale(promise.item),
        promise.perk,
        receipts.get(promise.item).transactions().get(promise.place).id());
  }

  private Decision.Buy sale(int item) {
    return items.get(item).decision().sale().orElseThrow();
  }
}
