package dev.khata.persistence.database;

import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;

/** Under which keys anything stands in a table, by one look into an index for each of them. */
public final class KeyIds {
  private static final String IDS =
      """
      WITH RECURSIVE ids (id) AS (
        (SELECT {0} FROM {1} WHERE {2} ORDER BY {0} LIMIT 1)
        UNION ALL
        SELECT (SELECT {0} FROM {1} WHERE {2} AND {0} > ids.id ORDER BY {0} LIMIT 1)
        FROM ids WHERE ids.id IS NOT NULL)
      SELECT id FROM ids WHERE id IS NOT NULL
      """;

  private KeyIds() {}

  /** The values of that column in the rows for which the condition holds. */
  public static List<String> of(DSLContext dsl, TableField<?, String> keyId, Condition which) {
    return dsl.resultQuery(
            IDS, keyId, Objects.requireNonNull(keyId.getTable()), which.and(keyId.isNotNull()))
        .fetch(0, String.class);
  }
}
