package dev.khata.persistence.autopay;

import dev.khata.domain.autopay.DebitNotice;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was announced of the charges of a mandate, in a row of it: arrays, with an element for each
 * notice. Instants are microseconds since 1970 there.
 */
final class StoredDebitNotices {
  /** What to select from {@link #join}. */
  static final String COLUMNS = "told.notice_dues, told.notice_amounts, told.notice_times";

  private StoredDebitNotices() {}

  /**
   * A join for the notices of a mandate.
   *
   * @param mandate an expression for its id
   * @param since an expression for the earliest due instant that is asked for
   */
  static String join(String mandate, String since) {
    return String.format(
        Locale.ROOT,
        """
        CROSS JOIN LATERAL (
          SELECT array_agg(%s ORDER BY d.due_at) AS notice_dues,
            array_agg(d.amount ORDER BY d.due_at) AS notice_amounts,
            array_agg(%s ORDER BY d.due_at) AS notice_times
          FROM debit_notice d
          WHERE d.mandate_id = %s AND d.due_at >= %s) told
        """,
        micros("d.due_at"),
        micros("d.announced_at"),
        mandate,
        since);
  }

  /** In the order of their due instants. */
  static List<DebitNotice> notices(ResultSet row, MandateId mandate, Unit currency)
      throws SQLException {
    List<Long> dues = longs(row.getArray("notice_dues"));
    List<Long> amounts = longs(row.getArray("notice_amounts"));
    List<Long> times = longs(row.getArray("notice_times"));
    return IntStream.range(0, dues.size())
        .mapToObj(
            i ->
                new DebitNotice(
                    mandate,
                    instant(dues.get(i)),
                    new Money(amounts.get(i), currency),
                    instant(times.get(i))))
        .toList();
  }

  private static String micros(String instant) {
    return "(extract(epoch FROM " + instant + ") * 1000000)::bigint";
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static List<Long> longs(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((Long[]) array.getArray());
  }
}
