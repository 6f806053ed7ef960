package dev.khata.bootstrap.libraries;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import dev.khata.domain.kernel.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** UUIDs version 7; of those made by one process, each is greater than the one before. */
public final class TimeOrderedIds implements Ids {
  private final TimeOrderedEpochFactory factory;

  public TimeOrderedIds(InstantSource clock, SecureRandom random) {
    this.factory = new TimeOrderedEpochFactory(random, clock.withZone(ZoneOffset.UTC));
  }

  @Override
  public UUID next() {
    return factory.create();
  }
}
