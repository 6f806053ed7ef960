package dev.khata.persistence.recharge;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.messaging.MessageRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

final class JooqPurchaseBook implements PurchaseBook {
  private static final HotSql<Recording> RECORD =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              WITH recorded AS MATERIALIZED (
                SELECT r.outcome, r.item, r.transaction_id, r.seq, r.recorded_at, r.subscription_id, r.valid_from,
                  r.valid_to
                FROM %s r),
              told AS (%s WHERE EXISTS (SELECT FROM recorded r WHERE r.outcome = 'RECORDED'))
              SELECT outcome, item, transaction_id, seq, recorded_at, subscription_id, valid_from, valid_to
              FROM recorded
              """,
              PurchaseArrays.VALUES.call("record_purchases_3"),
              MessageRows.INSERT),
          Values.<Recording>none()
              .and(PurchaseArrays.VALUES, Recording::arrays)
              .and(MessageRows.VALUES, Recording::notices));

  private record Recording(PurchaseArrays arrays, List<Message> notices) {
    private Recording {
      MessageRows.check(notices);
    }
  }

  private final Database database;

  JooqPurchaseBook(Database database) {
    this.database = database;
  }

  @Override
  public Outcome record(List<Item> items, Instant now) {
    if (items.isEmpty()) {
      return new Outcome.Recorded(List.of());
    }
    PurchaseArrays arrays = new PurchaseArrays(items, now);
    List<Message> notices = items.stream().flatMap(item -> item.notice().stream()).toList();
    return RECORD.query(
        database.dsl(), new Recording(arrays, notices), rows -> outcome(rows, items, arrays));
  }

  private static Outcome outcome(ResultSet rows, List<Item> items, PurchaseArrays arrays)
      throws SQLException {
    Map<Integer, Stale> outdated = new HashMap<>();
    Receipts receipts = new Receipts(items, arrays);
    while (rows.next()) {
      int number = rows.getInt("item");
      String outcome = rows.getString("outcome");
      switch (outcome) {
        case "RECORDED" -> receipts.add(rows, number);
        case "USER" -> arrays.itemsOfUser(number).forEach(i -> outdated.put(i, Stale.USER));
        case "PLAN" -> outdated.put(arrays.sale(number).item(), Stale.PLAN);
        case "OFFER" -> outdated.put(arrays.sale(number).item(), Stale.OFFER);
        case "SETTLED" -> outdated.put(arrays.rows().get(number - 1).item(), Stale.SETTLED);
        case "LINE" -> outdated.put(arrays.sale(number).item(), Stale.LINE);
        case "FIRST" ->
            arrays.itemsOfPayer(number).forEach(i -> outdated.put(i, Stale.FIRST_RECHARGE));
        case "USED" -> outdated.put(arrays.sale(number).item(), Stale.OFFER_USED_UP);
        case "SHORT" -> arrays.itemsOfAccount(number).forEach(i -> outdated.put(i, Stale.BALANCE));
        default -> throw new IllegalStateException("record_purchases_3 says " + outcome);
      }
    }
    return outdated.isEmpty()
        ? new Outcome.Recorded(receipts.all())
        : new Outcome.Outdated(outdated);
  }
}
