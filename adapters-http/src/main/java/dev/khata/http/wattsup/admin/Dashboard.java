package dev.khata.http.wattsup.admin;

import static dev.khata.http.endpoint.Access.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;

/** How much there is to review. */
public final class Dashboard {
  private final ReadKyc readKyc;

  @Inject
  Dashboard(ReadKyc readKyc) {
    this.readKyc = readKyc;
  }

  /** How many users and applications there are. */
  record DashboardView(long totalUsers, long totalKyc, KycCountsView stats) {
    static final DashboardView EXAMPLE =
        new DashboardView(150, 120, new KycCountsView(35, 10, 50, 20, 5));

    static DashboardView of(KycApplications.Counts counts) {
      return new DashboardView(counts.users(), counts.applications(), KycCountsView.of(counts));
    }
  }

  /** Applications by their status, under the names of the statuses. */
  record KycCountsView(
      long pending,
      @JsonProperty("in_review") long inReview,
      long approved,
      long rejected,
      @JsonProperty("additional_docs_required") long additionalDocsRequired) {

    static KycCountsView of(KycApplications.Counts counts) {
      return new KycCountsView(
          counts.in(KycStatus.PENDING),
          counts.in(KycStatus.IN_REVIEW),
          counts.in(KycStatus.APPROVED),
          counts.in(KycStatus.REJECTED),
          counts.in(KycStatus.ADDITIONAL_DOCS_REQUIRED));
    }
  }

  void declare(Section api) {
    api.get("/api/v1/admin/dashboard/stats")
        .named("getDashboardStats")
        .needs(admin(Resource.KYC, Action.READ))
        .summary("How many users there are, and how many applications by status")
        .gives(200, DashboardView.class, DashboardView.EXAMPLE)
        .does(call -> DashboardView.of(readKyc.count()));
  }
}
