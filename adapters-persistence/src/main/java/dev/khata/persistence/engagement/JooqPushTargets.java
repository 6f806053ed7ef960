package dev.khata.persistence.engagement;

import static dev.khata.persistence.jooq.Tables.DEVICE;
import static org.jooq.impl.DSL.any;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.PushTargets;
import dev.khata.persistence.database.Database;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;

/** The active devices of users. What a sender asks runs on the batch pool, as all that it does. */
final class JooqPushTargets implements PushTargets {
  private final Database database;
  private final StoredToken tokens;
  private final InstantSource clock;

  JooqPushTargets(Database database, StoredToken tokens, InstantSource clock) {
    this.database = database;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public List<UUID> of(UserId user) {
    return ofEach(Set.of(user)).getOrDefault(user, List.of());
  }

  @Override
  public Map<UserId, List<UUID>> ofEach(Set<UserId> users) {
    Long[] ids = users.stream().map(UserId::value).toArray(Long[]::new);
    return database
        .dsl()
        .select(DEVICE.USER_ID, DEVICE.ID)
        .from(DEVICE)
        .where(DEVICE.USER_ID.eq(any(ids)))
        .and(isActive())
        .orderBy(DEVICE.USER_ID, DEVICE.ID)
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new UserId(row.value1()),
                Collectors.mapping(row -> row.value2(), Collectors.toList())));
  }

  @Override
  public Optional<String> token(UUID target) {
    return database.onBatchPool(
        () ->
            database
                .dsl()
                .select(StoredToken.FIELDS)
                .from(DEVICE)
                .where(DEVICE.ID.eq(target))
                .and(isActive())
                .fetchOptional()
                .flatMap(tokens::open));
  }

  @Override
  public void forget(UUID target, String token) {
    database.onBatchPool(
        () ->
            database
                .dsl()
                .update(DEVICE)
                .setNull(DEVICE.TOKEN_HASH)
                .setNull(DEVICE.TOKEN_KEY_ID)
                .setNull(DEVICE.TOKEN_SEALED)
                .where(DEVICE.ID.eq(target))
                .and(DEVICE.TOKEN_HASH.eq(StoredToken.hash(token)))
                .execute());
  }

  private Condition isActive() {
    return ActiveDevices.at(clock.instant());
  }
}
