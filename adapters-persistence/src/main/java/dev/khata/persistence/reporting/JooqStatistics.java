package dev.khata.persistence.reporting;

import static org.jooq.impl.DSL.name;

import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.domain.reporting.Statistics;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

final class JooqStatistics implements Statistics {
  private static final Field<String> FACTS =
      DSL.field(name("facts"), SQLDataType.JSON).cast(SQLDataType.CLOB);

  private final Exports places;
  private final AsOf asOf;
  private final Measures measures;

  /**
   * @param places how many may read at once
   */
  JooqStatistics(Exports places, AsOf asOf, Measures measures) {
    this.places = places;
    this.asOf = asOf;
    this.measures = measures;
  }

  @Override
  public Facts of(Analytics analytics, UserId reader) {
    return places.run(
        () -> {
          Instant now = asOf.nowFor(reader);
          String facts =
              asOf.database()
                  .dsl()
                  .select(FACTS)
                  .from(DSL.table(name(analytics.facts())))
                  .fetchOptional(FACTS)
                  .orElseThrow(() -> new Unavailable("the copy has not heard of the reader yet"));
          LocalDate today = LocalDate.ofInstant(now, asOf.zone().id());
          return new FactsReader(measures, today).read(analytics, facts, now);
        });
  }
}
