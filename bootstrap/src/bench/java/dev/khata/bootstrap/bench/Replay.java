package dev.khata.bootstrap.bench;

import dev.khata.persistence.database.Database;
import java.util.List;

/**
 * The own floor: what the subject sent to the database, sent again with the values ready. What it
 * is slower by is what our Java costs.
 *
 * @param operations the statements of each, on rows of its own
 */
record Replay(Database database, List<List<Call>> operations) implements Operation {

  @Override
  public void run(long turn) {
    for (Call call : operations.get((int) (turn % operations.size()))) {
      database.dsl().connection(call::again);
    }
  }
}
