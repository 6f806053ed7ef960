package dev.khata.http.gencharge.backup;

import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Backups of tables. */
public final class BackupWing implements Wing {
  private final BackupSection backups;

  @Inject
  BackupWing(BackupSection backups) {
    this.backups = backups;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(
        ValueNames.of(BackupName.class, BackupName::id),
        ValueNames.of(
            BackupStatus.class,
            value ->
                switch (value) {
                  case RUNNING -> "running";
                  case SUCCESS -> "success";
                  case FAILED -> "failed";
                }),
        ValueNames.of(
            RestoreMode.class,
            value ->
                switch (value) {
                  case MISSING -> "missing";
                  case REPLACE -> "replace";
                }));
  }

  @Override
  public void declare(Api api) {
    backups.declare(api.section("Backup"));
  }
}
