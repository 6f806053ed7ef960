package dev.khata.persistence.database;

import dev.khata.domain.kernel.upkeep.Progress;
import java.util.OptionalLong;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells how many migrations were applied, while others wait. */
final class Migrated implements Callback {
  private final Progress progress;
  private OptionalLong all = OptionalLong.empty();
  private long applied;

  Migrated(Progress progress) {
    this.progress = progress;
  }

  /** So many are to be applied; nothing is told of none. */
  void expect(int pending) {
    all = OptionalLong.of(pending);
    if (pending > 0) {
      progress.at(applied, all);
    }
  }

  @Override
  public void handle(Event event, Context context) {
    applied++;
    progress.at(applied, all);
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_EACH_MIGRATE;
  }

  @Override
  public boolean canHandleInTransaction(Event event, Context context) {
    return true;
  }

  @Override
  public String getCallbackName() {
    return "migrated";
  }
}
