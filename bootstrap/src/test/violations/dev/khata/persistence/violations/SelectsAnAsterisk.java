package dev.khata.persistence.violations;

import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;

/** Takes every column by jOOQ's asterisk. */
public final class SelectsAnAsterisk {
  public Object all(DSLContext context) {
    return context.select(asterisk()).from(table("probe")).fetch();
  }
}
