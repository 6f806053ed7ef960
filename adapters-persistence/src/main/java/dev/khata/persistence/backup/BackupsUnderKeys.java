package dev.khata.persistence.backup;

import static dev.khata.persistence.jooq.Tables.BACKUP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.persistence.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/** Backups in storage: each is read by the key that sealed it, until it is deleted. */
record BackupsUnderKeys(Database database, Optional<KeyRing> ring) implements StoredUnderKeys {
  private static final Field<String> KEY = coalesce(BACKUP.KEY_ID, inline(""));
  private static final Condition MADE = BACKUP.STATUS.eq(BackupStatus.SUCCESS.name());

  @Override
  public String name() {
    return BACKUP.getName();
  }

  @Override
  public KeyPurpose purpose() {
    return KeyPurpose.BACKUP;
  }

  @Override
  public boolean isKept() {
    return true;
  }

  @Override
  public Set<String> needed() {
    return database
        .dsl()
        .selectDistinct(BACKUP.KEY_ID)
        .from(BACKUP)
        .where(MADE)
        .and(BACKUP.KEY_ID.isNotNull())
        .fetchSet(BACKUP.KEY_ID);
  }

  @Override
  public List<Remains> remains(Instant now) {
    String current = ring.map(keys -> keys.current().id()).orElse("");
    return database
        .dsl()
        .select(KEY, count())
        .from(BACKUP)
        .where(MADE)
        .and(BACKUP.KEY_ID.isDistinctFrom(current))
        .groupBy(KEY)
        .orderBy(KEY)
        .fetch(row -> Remains.lasting(row.value1(), row.value2()));
  }

  @Override
  public Renewal renew(Progress progress) {
    return Renewal.NOTHING;
  }
}
