package dev.khata.application.lifecycle;

import dev.khata.application.identity.PurgeIdentity;
import dev.khata.application.recharge.RememberCustomers;
import dev.khata.application.replies.PurgeReplies;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Removes what has run its course, and erases who deleted users were once that has been kept as
 * long as it may be. Running it twice, or on two instances, does no harm.
 */
public final class Purge {
  private final PurgeIdentity purgeIdentity;
  private final PurgeReplies purgeReplies;
  private final EraseArchivedPersons eraseArchivedPersons;
  private final RememberCustomers rememberCustomers;
  private final InstantSource clock;

  @Inject
  Purge(
      PurgeIdentity purgeIdentity,
      PurgeReplies purgeReplies,
      EraseArchivedPersons eraseArchivedPersons,
      RememberCustomers rememberCustomers,
      InstantSource clock) {
    this.purgeIdentity = purgeIdentity;
    this.purgeReplies = purgeReplies;
    this.eraseArchivedPersons = eraseArchivedPersons;
    this.rememberCustomers = rememberCustomers;
    this.clock = clock;
  }

  /** How much of each kind went, in a fixed order. */
  public record Result(Map<String, Integer> removed) {}

  public Result handle() {
    Map<String, Integer> removed = new LinkedHashMap<>(purgeIdentity.handle().removed());
    removed.put("replies", purgeReplies.handle());
    removed.put("archived_persons", eraseArchivedPersons.handle());
    removed.put("past_customers", rememberCustomers.forget(clock.instant()));
    return new Result(removed);
  }
}
