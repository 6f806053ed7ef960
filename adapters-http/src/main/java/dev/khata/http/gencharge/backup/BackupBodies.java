package dev.khata.http.gencharge.backup;

import static dev.khata.http.gencharge.GenchargeErrors.ENDS_BEFORE_START;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.domain.reporting.backup.BackupStatus;
import dev.khata.domain.reporting.backup.Restore;
import dev.khata.domain.reporting.backup.RestoreMode;
import dev.khata.domain.reporting.backup.Selection;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Dates;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What clients send and get of backups. */
final class BackupBodies {
  private static final String TABLES = "tables";
  private static final int LONGEST_COLUMN = 63;

  /** More than there are, so that one that is named twice is told. */
  private static final int MAX_TABLES = 50;

  private BackupBodies() {}

  record BackupRequest(
      @NotEmpty @Size(max = MAX_TABLES) List<@NotNull @Valid TableRequest> tables) {
    static final BackupRequest EXAMPLE =
        new BackupRequest(
            List.of(
                new TableRequest(
                    BackupName.PLANS, Optional.empty(), Optional.empty(), Optional.empty()),
                new TableRequest(
                    BackupName.TRANSACTIONS,
                    Optional.of("created_at"),
                    Optional.of("2026-01-01"),
                    Optional.of("2026-01-31"))));

    /**
     * @param zone whose days dates are
     */
    List<Selection> selections(ZoneId zone) {
      Set<BackupName> seen = EnumSet.noneOf(BackupName.class);
      List<Selection> selections = new ArrayList<>();
      for (int i = 0; i < tables.size(); i++) {
        String place = Integer.toString(i);
        if (!seen.add(tables.get(i).name())) {
          throw invalid(new Problem.Other("Named twice"), TABLES, place, "name");
        }
        selections.add(tables.get(i).selection(place, zone));
      }
      return selections;
    }
  }

  record TableRequest(
      @NotNull BackupName name,
      Optional<@Size(min = 1, max = LONGEST_COLUMN) String> dateColumn,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> startDate,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> endDate) {

    Selection selection(String place, ZoneId zone) {
      Optional<Instant> start =
          startDate.map(text -> Dates.start(text, zone, TABLES, place, "start_date"));
      Optional<Instant> end = endDate.map(text -> Dates.end(text, zone, TABLES, place, "end_date"));
      if (dateColumn.isEmpty() && (start.isPresent() || end.isPresent())) {
        throw invalid(new Problem.Missing(), TABLES, place, "date_column");
      }
      if (start.isPresent() && end.isPresent() && start.get().isAfter(end.get())) {
        throw invalid(ENDS_BEFORE_START, TABLES, place, "end_date");
      }
      return new Selection(name, dateColumn, new Between<Instant>(start, end));
    }
  }

  record RestoreRequest(Optional<@Valid RestoreOptions> options) {
    static final RestoreRequest EXAMPLE =
        new RestoreRequest(Optional.of(new RestoreOptions(Optional.of(RestoreMode.MISSING))));

    RestoreMode mode() {
      return options.flatMap(RestoreOptions::mode).orElse(RestoreMode.MISSING);
    }
  }

  record RestoreOptions(Optional<RestoreMode> mode) {}

  /** A restore that was begun. */
  record RestoreBegun(long backupId, BackupStatus status, long restoreId) {
    static final RestoreBegun EXAMPLE = new RestoreBegun(3, BackupStatus.RUNNING, 1);

    static RestoreBegun of(Restore restore) {
      return new RestoreBegun(restore.backup(), restore.status(), restore.id());
    }
  }

  /** Which rows of a table a backup holds. */
  record TableView(
      BackupName name,
      Optional<String> dateColumn,
      Optional<Instant> startDate,
      Optional<Instant> endDate) {
    static TableView of(Selection selection) {
      return new TableView(
          selection.name(),
          selection.dateColumn(),
          selection.range().min(),
          selection.range().max());
    }
  }

  record RestoreView(long restoreId, BackupStatus status, Optional<String> error) {
    static RestoreView of(Restore restore) {
      return new RestoreView(restore.id(), restore.status(), restore.error());
    }
  }

  /** A backup as admins see it. */
  record BackupView(
      long backupId,
      BackupStatus status,
      List<TableView> tables,
      Optional<Long> sizeBytes,
      Optional<URI> storageUrl,
      long createdBy,
      Instant createdAt,
      Optional<Instant> finishedAt,
      Optional<String> error,
      List<RestoreView> restores) {
    static final BackupView EXAMPLE =
        new BackupView(
            3,
            BackupStatus.SUCCESS,
            List.of(TableView.of(Selection.all(BackupName.PLANS))),
            Optional.of(20_480L),
            Optional.of(URI.create("s3://papers/backups/3f/019b76a1b2c37d4e8f901a2b3c4d5e3f.kbk")),
            1,
            Instant.parse("2026-01-31T09:30:00.123456Z"),
            Optional.of(Instant.parse("2026-01-31T09:30:01.000001Z")),
            Optional.empty(),
            List.of(new RestoreView(1, BackupStatus.SUCCESS, Optional.empty())));

    static BackupView of(Backup backup, URI url) {
      return new BackupView(
          backup.id(),
          backup.status(),
          backup.selections().stream().map(TableView::of).toList(),
          backup.content().map(Backup.Content::size),
          backup.content().map(made -> url),
          backup.createdBy().value(),
          backup.createdAt(),
          backup.finishedAt(),
          backup.error(),
          backup.restores().stream().map(RestoreView::of).toList());
    }
  }
}
