package dev.khata.http.chargeghar.owndata;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.lifecycle.ExportPersonalData;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.chargeghar.ChargeGhar;
import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Success;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.owndata.ZippedExport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** All that is kept of a user, for them. */
public final class OwnDataWing implements Wing {
  private static final Limit EXPORTS = Limit.perUser("export", 1, Duration.ofMinutes(1));
  private static final String ZIP = "application/zip";

  private final ExportPersonalData exportPersonalData;

  @Inject
  OwnDataWing(ExportPersonalData exportPersonalData) {
    this.exportPersonalData = exportPersonalData;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    api.section("Own data")
        .get("/api/users/export")
        .named("getOwnData")
        .needs(USER)
        .limit(ChargeGhar.REQUESTS, EXPORTS)
        .hasEffect()
        .summary("All that is kept of you: a ZIP of JSON files, your pictures and a README")
        .gives(Success.file(200, ZIP))
        .does(this::export);
  }

  private Download export(Call<?, ?> call) {
    UserId user = call.caller().user().id();
    Actor.Person by = call.actor();
    return Download.made(ZIP, "khata-data.zip", out -> write(user, by, out));
  }

  private void write(UserId user, Actor by, OutputStream out) throws IOException {
    try (ZippedExport zip = new ZippedExport(out)) {
      exportPersonalData.handle(user, by, zip);
      zip.finish();
    }
  }
}
