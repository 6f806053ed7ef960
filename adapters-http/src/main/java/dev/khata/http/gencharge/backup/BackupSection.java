package dev.khata.http.gencharge.backup;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;
import static dev.khata.http.gencharge.GenchargeErrors.PERMISSION_DENIED;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.reporting.backup.ManageBackups;
import dev.khata.application.reporting.backup.ManageBackups.Asked;
import dev.khata.application.reporting.backup.ManageBackups.Creation;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.backup.Backup;
import dev.khata.domain.reporting.backup.BackupName;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.backup.BackupBodies.BackupRequest;
import dev.khata.http.gencharge.backup.BackupBodies.BackupView;
import dev.khata.http.gencharge.backup.BackupBodies.RestoreBegun;
import dev.khata.http.gencharge.backup.BackupBodies.RestoreRequest;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Backups of tables, made and put back behind the answer; the list tells how far they have come.
 */
public final class BackupSection {
  static final Failure NOT_MADE =
      new Failure(409, "BACKUP_NOT_READY", "The backup is not made yet, or failed");
  static final Failure IN_USE =
      new Failure(409, "BACKUP_IN_USE", "The backup is being made or restored");
  static final Failure NO_KEY =
      new Failure(503, "BACKUP_KEY_MISSING", "The server is given no key for backups");
  static final Failure HOLDS_MORE =
      new Failure(
          403, "HOLDS_MORE_THAN_YOU", "A role in the backup holds a permission that you lack");

  private static final PathParam<Long> ID = PathParam.id("backup_id");
  private static final Envelope ALL = Envelope.of("items").with("total", Figure.TOTAL);

  private final ManageBackups backups;
  private final ZoneId zone;

  /**
   * @param zone whose days dates are
   */
  @Inject
  BackupSection(ManageBackups backups, ReportZone zone) {
    this.backups = backups;
    this.zone = zone.id();
  }

  void declare(Section api) {
    api.post("/backup/backup/create")
        .named("createBackup")
        .needs(admin(Resource.BACKUPS, Action.WRITE))
        .summary("Back up tables, all as of one moment; the list tells when that is done")
        .takes(BackupRequest.class, BackupRequest.EXAMPLE)
        .gives(201, BackupView.class, BackupView.EXAMPLE)
        .fails(NO_KEY)
        .does(this::create);

    api.get("/backup/backup/")
        .named("listBackups")
        .needs(admin(Resource.BACKUPS, Action.READ))
        .summary("All backups, the newest first, with what became of restores")
        .gives(Success.rows(200, ALL, BackupView.class, BackupView.EXAMPLE))
        .does(call -> Paged.all(backups.list().stream().map(this::view).toList()));

    api.delete("/backup/backup/{backup_id}")
        .named("deleteBackup")
        .needs(admin(Resource.BACKUPS, Action.DELETE))
        .summary("Delete a backup and its file")
        .at(ID)
        .gives(204)
        .fails(NOT_FOUND, IN_USE)
        .replies(this::delete);

    api.post("/backup/backup/{backup_id}/restore")
        .named("restoreBackup")
        .needs(admin(Resource.BACKUPS, Action.EDIT))
        .summary("Put the rows of a backup back, all or none; the list tells when that is done")
        .at(ID)
        .mayTake(RestoreRequest.class, RestoreRequest.EXAMPLE)
        .gives(202, RestoreBegun.class, RestoreBegun.EXAMPLE)
        .fails(NOT_FOUND, PERMISSION_DENIED, HOLDS_MORE, NOT_MADE, NO_KEY)
        .does(this::restore);
  }

  private BackupView create(Call<BackupRequest, Nothing> call) {
    return switch (backups.create(call.body().selections(zone), call.actor())) {
      case Creation.Begun(Backup backup) -> view(backup);
      case Creation.NoKey none -> throw NO_KEY.reply();
      case Creation.NoSuchColumn(int index, List<String> known) ->
          throw invalid(
              known.isEmpty()
                  ? new Problem.Other("Rows of this name are not chosen by time")
                  : new Problem.NotAChoice(known),
              "tables",
              Integer.toString(index),
              "date_column");
    };
  }

  private BackupView view(Backup backup) {
    return BackupView.of(backup, backups.url(backup));
  }

  private Reply<Nothing> delete(Call<Nothing, Nothing> call) {
    return switch (backups.delete(call.path(ID), call.actor())) {
      case DELETED -> Reply.empty(204);
      case NOT_FOUND -> throw NOT_FOUND.reply();
      case IN_USE -> throw IN_USE.reply();
    };
  }

  private RestoreBegun restore(Call<Optional<RestoreRequest>, Nothing> call) {
    var mode = call.body().orElse(new RestoreRequest(Optional.empty())).mode();
    return switch (backups.restore(call.path(ID), mode, call.actor())) {
      case Asked.Begun begun -> RestoreBegun.of(begun.restore());
      case Asked.NotFound none -> throw NOT_FOUND.reply();
      case Asked.NotMade none -> throw NOT_MADE.reply();
      case Asked.NoKey none -> throw NO_KEY.reply();
      case Asked.HoldsMore more -> throw HOLDS_MORE.reply();
      case Asked.AppendOnly(List<BackupName> names) ->
          throw GenchargeErrors.invalid(
              new Problem.Other(
                  "Can only be put back where missing: "
                      + names.stream().map(BackupName::id).collect(Collectors.joining(", "))),
              "options",
              "mode");
    };
  }
}
