package dev.khata.persistence.recharge;

import dev.khata.domain.recharge.PurchaseBook.Item;
import dev.khata.domain.recharge.PurchaseBook.Outcome;
import dev.khata.domain.recharge.PurchaseBook.Stale;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Purchases, for statements that record them with what goes along. */
public final class PurchaseRows {
  /** What the statement answers, in this order. */
  public static final String COLUMNS =
      "outcome, item, transaction_id, seq, recorded_at, subscription_id, valid_from, valid_to";

  /** The values of {@link #RECORDED}. */
  public static final Values<PurchaseRows> VALUES =
      Values.<PurchaseRows>none().and(PurchaseArrays.VALUES, rows -> rows.arrays);

  /**
   * Records them, and answers a row for each transaction; or records nothing, and answers why. Has
   * to be the first thing that the statement does.
   */
  public static final String RECORDED =
      "SELECT " + COLUMNS + " FROM " + VALUES.call("record_purchases_4");

  private final List<Item> items;
  private final PurchaseArrays arrays;

  public PurchaseRows(List<Item> items, Instant now) {
    this.items = List.copyOf(items);
    this.arrays = new PurchaseArrays(items, now);
  }

  /** By which number, from 1, the answer names the first transaction of each item. */
  public List<Integer> firstTransactions() {
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < arrays.rows().size(); i++) {
      first.putIfAbsent(arrays.rows().get(i).item(), i + 1);
    }
    return IntStream.range(0, items.size()).mapToObj(first::get).toList();
  }

  /** What came of it, by the rows that the statement answered. */
  public Outcome outcome(ResultSet rows) throws SQLException {
    Map<Integer, Stale> outdated = new HashMap<>();
    Receipts receipts = new Receipts(items, arrays);
    while (rows.next()) {
      int number = rows.getInt("item");
      String outcome = rows.getString("outcome");
      switch (outcome) {
        case "RECORDED" -> receipts.add(rows, number);
        case "REPLIED" -> outdated.put(arrays.itemOfRequest(number), Stale.REPLIED);
        case "USER" -> arrays.itemsOfUser(number).forEach(i -> outdated.put(i, Stale.USER));
        case "PLAN" -> outdated.put(arrays.sale(number).item(), Stale.PLAN);
        case "OFFER" -> outdated.put(arrays.sale(number).item(), Stale.OFFER);
        case "SETTLED" -> outdated.put(arrays.rows().get(number - 1).item(), Stale.SETTLED);
        case "LINE" -> outdated.put(arrays.sale(number).item(), Stale.LINE);
        case "FIRST" ->
            arrays.itemsOfPayer(number).forEach(i -> outdated.put(i, Stale.FIRST_RECHARGE));
        case "USED" -> outdated.put(arrays.sale(number).item(), Stale.OFFER_USED_UP);
        case "SHORT" -> arrays.itemsOfAccount(number).forEach(i -> outdated.put(i, Stale.BALANCE));
        default -> throw new IllegalStateException("record_purchases_4 says " + outcome);
      }
    }
    return outdated.isEmpty()
        ? new Outcome.Recorded(receipts.all())
        : new Outcome.Outdated(outdated);
  }
}
