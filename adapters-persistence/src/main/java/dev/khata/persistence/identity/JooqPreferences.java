package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.PREFERENCE;
import static org.jooq.impl.DSL.any;

import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;

final class JooqPreferences implements Preferences {
  private static final Map<Notice, TableField<?, Boolean>> NOTICES = notices();

  private final Database database;

  JooqPreferences(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Preference> find(UserId user) {
    return database
        .dsl()
        .select(PREFERENCE.TIME_ZONE)
        .select(NOTICES.values())
        .from(PREFERENCE)
        .where(PREFERENCE.USER_ID.eq(user.value()))
        .fetchOptional(JooqPreferences::toPreference);
  }

  @Override
  public Map<UserId, Preference> ofEach(Set<UserId> users) {
    Long[] ids = users.stream().map(UserId::value).toArray(Long[]::new);
    return database
        .dsl()
        .select(PREFERENCE.USER_ID, PREFERENCE.TIME_ZONE)
        .select(NOTICES.values())
        .from(PREFERENCE)
        .where(PREFERENCE.USER_ID.eq(any(ids)))
        .fetchMap(row -> new UserId(row.get(PREFERENCE.USER_ID)), JooqPreferences::toPreference);
  }

  @Override
  public void save(UserId user, Preference preference, Instant at) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(PREFERENCE.TIME_ZONE, preference.zone().getId());
    columns.put(PREFERENCE.UPDATED_AT, at);
    NOTICES.forEach((notice, column) -> columns.put(column, preference.wants(notice)));
    database
        .dsl()
        .insertInto(PREFERENCE)
        .set(PREFERENCE.USER_ID, user.value())
        .set(columns)
        .onConflict(PREFERENCE.USER_ID)
        .doUpdate()
        .set(columns)
        .execute();
  }

  private static Preference toPreference(Record row) {
    Set<Notice> wanted = EnumSet.noneOf(Notice.class);
    NOTICES.forEach(
        (notice, column) -> {
          if (row.get(column)) {
            wanted.add(notice);
          }
        });
    return new Preference(ZoneId.of(row.get(PREFERENCE.TIME_ZONE)), wanted);
  }

  private static Map<Notice, TableField<?, Boolean>> notices() {
    Map<Notice, TableField<?, Boolean>> columns = new EnumMap<>(Notice.class);
    Arrays.stream(Notice.values()).forEach(notice -> columns.put(notice, column(notice)));
    return columns;
  }

  private static TableField<?, Boolean> column(Notice notice) {
    return switch (notice) {
      case EMAIL -> PREFERENCE.EMAIL;
      case SMS -> PREFERENCE.SMS;
      case PUSH -> PREFERENCE.PUSH;
      case MARKETING -> PREFERENCE.MARKETING;
      case RECHARGE_REMINDERS -> PREFERENCE.RECHARGE_REMINDERS;
      case PROMOTIONAL_OFFERS -> PREFERENCE.PROMOTIONAL_OFFERS;
      case TRANSACTIONAL_ALERTS -> PREFERENCE.TRANSACTIONAL_ALERTS;
    };
  }
}
