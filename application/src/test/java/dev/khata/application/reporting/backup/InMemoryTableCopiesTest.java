package dev.khata.application.reporting.backup;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.TableCopies;
import java.util.Map;
import java.util.stream.Collectors;

class InMemoryTableCopiesTest extends TableCopiesSuite {
  private final InMemoryTableCopies memory = new InMemoryTableCopies();

  @Override
  protected TableCopies copies() {
    return memory;
  }

  @Override
  protected void write(long group, String name) {
    memory.rows(BackupName.PLAN_GROUPS).put(Long.toString(group), name);
  }

  @Override
  protected void remove(long group) {
    memory.rows(BackupName.PLAN_GROUPS).remove(Long.toString(group));
  }

  @Override
  protected Map<Long, String> groups() {
    return memory.rows(BackupName.PLAN_GROUPS).entrySet().stream()
        .collect(Collectors.toMap(row -> Long.valueOf(row.getKey()), Map.Entry::getValue));
  }

  @Override
  protected void use() {
    memory.rows(BackupName.USERS).put("1", "Asha");
  }
}
