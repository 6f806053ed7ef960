package dev.khata.application.lifecycle;

import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.lifecycle.Archive;
import jakarta.inject.Inject;
import java.time.Instant;

/** Who archived users were; erased once that has been kept as long as it may be. */
public final class ArchivedPersons implements PersonalData {
  private final Archive archive;
  private final Retention retention;

  @Inject
  ArchivedPersons(Archive archive, Retention retention) {
    this.archive = archive;
    this.retention = retention;
  }

  @Override
  public String name() {
    return "archived_persons";
  }

  @Override
  public int erase(Instant now) {
    return archive.erase(now.minus(retention.persons()));
  }
}
