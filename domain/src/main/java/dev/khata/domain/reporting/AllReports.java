package dev.khata.domain.reporting;

import java.util.List;

/** Every report there is. */
public final class AllReports {
  /** In the order in which the documentation lists them. */
  public static final List<Report> LIST =
      List.of(
          AdminsReport.ALL,
          AutopayReport.ALL,
          BackupReport.ALL,
          CurrentActivePlansReport.ALL,
          OffersReport.ALL,
          PlansReport.ALL,
          ReferralReport.ALL,
          RolePermissionReport.ALL,
          SessionsReport.ALL,
          TransactionsReport.ALL,
          TransactionsReport.OWN,
          ArchivedUsersReport.ALL,
          UsersReport.ALL);

  private AllReports() {}
}
