package dev.khata.http.wattsup.admin;

import static dev.khata.http.endpoint.Access.admin;

import dev.khata.application.kyc.ReadKycTrail;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.wattsup.Pagination;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;

/** What was done to applications. */
public final class AuditLogs {
  private static final int USUAL_LIMIT = 50;
  private static final Success<Paged<AuditLogView>> PAGE =
      Success.rows(200, Pagination.of("logs"), AuditLogView.class, AuditLogView.EXAMPLE);

  private final ReadKycTrail trail;

  @Inject
  AuditLogs(ReadKycTrail trail) {
    this.trail = trail;
  }

  record AuditLogsQuery(Optional<UUID> userId, @Valid Pagination pagination) {}

  void declare(Section api) {
    api.get("/api/v1/admin/audit-logs")
        .named("listAuditLogs")
        .needs(admin(Resource.AUDIT_LOGS, Action.READ))
        .summary("What was done to applications, the newest first")
        .query(AuditLogsQuery.class)
        .gives(PAGE)
        .does(call -> page(call.query()));
  }

  private Paged<AuditLogView> page(AuditLogsQuery query) {
    Window window = query.pagination().window(USUAL_LIMIT);
    return Paged.of(trail.page(query.userId(), window), window, AuditLogView::of);
  }
}
