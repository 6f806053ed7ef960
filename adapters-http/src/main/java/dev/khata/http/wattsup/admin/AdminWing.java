package dev.khata.http.wattsup.admin;

import dev.khata.domain.kyc.KycAction;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.wattsup.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** What reviewers do. */
public final class AdminWing implements Wing {
  private final Dashboard dashboard;
  private final UserList users;
  private final Reviewing reviewing;
  private final Pictures pictures;
  private final AuditLogs auditLogs;

  @Inject
  AdminWing(
      Dashboard dashboard,
      UserList users,
      Reviewing reviewing,
      Pictures pictures,
      AuditLogs auditLogs) {
    this.dashboard = dashboard;
    this.users = users;
    this.reviewing = reviewing;
    this.pictures = pictures;
    this.auditLogs = auditLogs;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(ValueNames.of(KycAction.class, Enum::name));
  }

  @Override
  public void declare(Api api) {
    Section section = api.section("Admin");
    dashboard.declare(section);
    users.declare(section);
    reviewing.declare(section);
    pictures.declare(section);
    auditLogs.declare(section);
  }
}
