package dev.khata.application.payments;

import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.payments.Notices;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Removes what gateways posted so long ago that they don't post it again. */
public final class PurgeNotices implements Purgeable {
  private static final Duration KEPT = Duration.ofDays(90);

  private final Notices notices;

  @Inject
  PurgeNotices(Notices notices) {
    this.notices = notices;
  }

  @Override
  public SequencedMap<String, Integer> purge(Instant now) {
    return new LinkedHashMap<>(Map.of("payment_notices", notices.purge(now.minus(KEPT))));
  }
}
