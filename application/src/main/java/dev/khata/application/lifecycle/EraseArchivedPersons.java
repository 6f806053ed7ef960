package dev.khata.application.lifecycle;

import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.Retention;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Erases who archived users were, once that has been kept as long as it may be. */
public final class EraseArchivedPersons {
  private final Archive archive;
  private final Retention retention;
  private final InstantSource clock;

  @Inject
  EraseArchivedPersons(Archive archive, Retention retention, InstantSource clock) {
    this.archive = archive;
    this.retention = retention;
    this.clock = clock;
  }

  /** How many; doing it twice, or on two instances, does no harm. */
  public int handle() {
    return archive.erase(clock.instant().minus(retention.persons()));
  }
}
