package dev.khata.persistence.violations;

import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;

/** Takes every column by naming none. */
public final class SelectsNothingNamed {
  public Object all(DSLContext context) {
    return context.select().from(table("probe")).fetch();
  }
}
