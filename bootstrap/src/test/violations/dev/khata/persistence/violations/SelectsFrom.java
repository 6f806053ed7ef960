package dev.khata.persistence.violations;

import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;

/** Takes every column through jOOQ's shortcut. */
public final class SelectsFrom {
  public Object all(DSLContext context) {
    return context.selectFrom(table("probe")).fetch();
  }
}
