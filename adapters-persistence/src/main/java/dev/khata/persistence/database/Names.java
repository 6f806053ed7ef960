package dev.khata.persistence.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import dev.khata.domain.kernel.Label;
import org.jooq.DSLContext;
import org.jooq.Table;

/** The lock under which unique names are written. */
public final class Names {
  private Names() {}

  /**
   * Until the transaction ends nobody else gives that name in that table. Without it, of two who
   * give it at one moment the later would run into the unique constraint, and its transaction could
   * not go on.
   */
  public static void lock(DSLContext dsl, Table<?> table, Label name) {
    String key = table.getName() + ":" + name.key();
    dsl.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", val(key))).execute();
  }
}
