package dev.khata.persistence.recharge;

import dev.khata.domain.messaging.Message;
import dev.khata.domain.recharge.PurchaseBook;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import dev.khata.persistence.messaging.MessageRows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

final class JooqPurchaseBook implements PurchaseBook {
  private static final HotSql<Recording> RECORD =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              WITH recorded AS MATERIALIZED (%s),
              told AS (%s WHERE EXISTS (SELECT FROM recorded r WHERE r.outcome = 'RECORDED'))
              SELECT %s FROM recorded
              """,
              PurchaseRows.RECORDED,
              MessageRows.INSERT,
              PurchaseRows.COLUMNS),
          Values.<Recording>none()
              .and(PurchaseRows.VALUES, Recording::purchases)
              .and(MessageRows.VALUES, Recording::notices));

  private record Recording(PurchaseRows purchases, List<Message> notices) {
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
    PurchaseRows purchases = new PurchaseRows(items, now);
    List<Message> notices = items.stream().flatMap(item -> item.notice().stream()).toList();
    return RECORD.query(database.dsl(), new Recording(purchases, notices), purchases::outcome);
  }
}
