package dev.khata.persistence.backup;

import dev.khata.application.identity.Somebody;
import dev.khata.application.reporting.backup.TableCopiesSuite;
import dev.khata.domain.identity.Users;
import dev.khata.domain.reporting.backup.TableCopies;
import dev.khata.persistence.identity.IdentityPersistence;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqTableCopiesTest extends TableCopiesSuite {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Override
  protected TableCopies copies() {
    return BackupPersistence.ports(DATABASE.database(), DATABASE.transactions())
        .get(TableCopies.class);
  }

  @Override
  protected void write(long group, String name) {
    DATABASE
        .dsl()
        .execute(
            "INSERT INTO plan_group (id, name, name_key, created_at) OVERRIDING SYSTEM VALUE"
                + " VALUES (?, ?, ?, now()) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
            group,
            name,
            name + group);
  }

  @Override
  protected void remove(long group) {
    DATABASE.dsl().execute("DELETE FROM plan_group WHERE id = ?", group);
  }

  @Override
  protected Map<Long, String> groups() {
    return DATABASE
        .dsl()
        .fetch("SELECT id, name FROM plan_group")
        .intoMap(row -> row.get(0, Long.class), row -> row.get(1, String.class));
  }

  @Override
  protected void use() {
    Somebody.withFreshPhone()
        .addTo(
            IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions())
                .get(Users.class));
  }
}
