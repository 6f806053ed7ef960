package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.PROFILE;
import static org.jooq.impl.DSL.any;

import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Profile.Told;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

final class JooqProfiles implements Profiles {
  private static final List<Field<?>> FIELDS =
      List.of(
          PROFILE.USER_ID,
          PROFILE.ID,
          PROFILE.BORN,
          PROFILE.ADDRESS,
          PROFILE.COMPLETED_AT,
          PROFILE.CREATED_AT,
          PROFILE.UPDATED_AT);

  private final Database database;

  JooqProfiles(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Profile> find(UserId user) {
    return database
        .dsl()
        .select(FIELDS)
        .from(PROFILE)
        .where(PROFILE.USER_ID.eq(user.value()))
        .fetchOptional(JooqProfiles::toProfile);
  }

  @Override
  public Map<UserId, Profile> ofEach(Set<UserId> users) {
    Long[] ids = users.stream().map(UserId::value).toArray(Long[]::new);
    return database
        .dsl()
        .select(FIELDS)
        .from(PROFILE)
        .where(PROFILE.USER_ID.eq(any(ids)))
        .fetchMap(row -> new UserId(row.get(PROFILE.USER_ID)), JooqProfiles::toProfile);
  }

  @Override
  public void save(UserId user, Profile profile) {
    Map<Field<?>, Object> columns = columns(profile);
    database
        .dsl()
        .insertInto(PROFILE)
        .set(PROFILE.USER_ID, user.value())
        .set(columns)
        .onConflict(PROFILE.USER_ID)
        .doUpdate()
        .set(columns)
        .execute();
  }

  private static Map<Field<?>, Object> columns(Profile profile) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(PROFILE.ID, profile.id());
    columns.put(PROFILE.BORN, profile.told().born().orElse(null));
    columns.put(PROFILE.ADDRESS, profile.told().address().map(Prose::text).orElse(null));
    columns.put(PROFILE.COMPLETED_AT, profile.completedAt().orElse(null));
    columns.put(PROFILE.CREATED_AT, profile.createdAt());
    columns.put(PROFILE.UPDATED_AT, profile.updatedAt());
    return columns;
  }

  private static Profile toProfile(Record row) {
    Told told =
        new Told(
            Optional.ofNullable(row.get(PROFILE.BORN)),
            Optional.ofNullable(row.get(PROFILE.ADDRESS)).map(Prose::new));
    return new Profile(
        row.get(PROFILE.ID),
        told,
        Optional.ofNullable(row.get(PROFILE.COMPLETED_AT)),
        row.get(PROFILE.CREATED_AT),
        row.get(PROFILE.UPDATED_AT));
  }
}
