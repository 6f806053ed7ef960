package dev.khata.domain.reporting;

import java.util.List;
import java.util.stream.Stream;

/** All analytics there are. */
public final class AllAnalytics {
  /** Each under its name, in the order in which the documentation lists them. */
  public static final List<Analytics> NAMED =
      List.of(
          AdminsAnalytics.ALL,
          BackupAnalytics.ALL,
          CurrentActivePlansAnalytics.ALL,
          OffersAnalytics.ALL,
          PlansAnalytics.ALL,
          ReferralsAnalytics.ALL,
          TransactionsAnalytics.ALL,
          ArchivedUsersAnalytics.ALL,
          UsersAnalytics.ALL);

  /** Of whoever reads. */
  public static final Analytics OWN = OwnAnalytics.ALL;

  /** Of everything, for admins who may read recharges. */
  public static final Analytics DASHBOARD = DashboardAnalytics.ALL;

  /** Those two as well. */
  public static final List<Analytics> LIST =
      Stream.concat(NAMED.stream(), Stream.of(OWN, DASHBOARD)).toList();

  private AllAnalytics() {}
}
