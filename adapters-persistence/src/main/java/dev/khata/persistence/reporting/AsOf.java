package dev.khata.persistence.reporting;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What the views of reports and analytics ask of their reader, set for the transaction. */
record AsOf(Database database, ReportZone zone, InstantSource clock) {

  /**
   * Whatever follows from the time is told as of now, in days of the zone.
   *
   * @return now
   */
  Instant now() {
    return set(Map.of());
  }

  /** The same, and what is told of the reader is told of this one. */
  Instant nowFor(UserId reader) {
    return set(Map.of("khata.reader", Long.toString(reader.value())));
  }

  private Instant set(Map<String, String> more) {
    Instant now = clock.instant();
    Map<String, String> settings = new LinkedHashMap<>(more);
    settings.put("khata.moment", now.toString());
    settings.put("khata.zone", zone.id().getId());
    database.dsl().select(settings.entrySet().stream().map(AsOf::set).toList()).fetch();
    return now;
  }

  private static Field<String> set(Map.Entry<String, String> setting) {
    return DSL.field(
        "set_config({0}, {1}, true)",
        String.class, DSL.val(setting.getKey()), DSL.val(setting.getValue()));
  }
}
