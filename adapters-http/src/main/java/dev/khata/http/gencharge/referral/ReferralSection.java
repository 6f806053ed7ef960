package dev.khata.http.gencharge.referral;

import static dev.khata.http.endpoint.Access.USER;
import static dev.khata.http.endpoint.Access.admin;

import dev.khata.application.referral.ReadRewards;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.referral.ReferralBodies.ReferralQuery;
import dev.khata.http.gencharge.referral.ReferralBodies.ReferralView;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists of rewards: one's own, and everybody's. */
public final class ReferralSection {
  private static final Success<Paged<ReferralView>> PAGE =
      Success.rows(200, Paging.PAGES, ReferralView.class, ReferralView.EXAMPLE);

  private final ReadRewards rewards;

  @Inject
  ReferralSection(ReadRewards rewards) {
    this.rewards = rewards;
  }

  void declare(Section api) {
    api.get("/referrals/me")
        .named("listMyReferrals")
        .needs(USER)
        .summary("What one gets for those whom one has brought")
        .query(ReferralQuery.class)
        .gives(PAGE)
        .does(call -> page(call, Optional.of(call.caller().user().id())));

    api.get("/referrals/admin/all")
        .named("listReferrals")
        .needs(admin(Resource.REFERRALS, Action.READ))
        .summary("The rewards of all users")
        .query(ReferralQuery.class)
        .gives(PAGE)
        .does(call -> page(call, Optional.empty()));
  }

  private Paged<ReferralView> page(Call<Nothing, ReferralQuery> call, Optional<UserId> referrer) {
    return Paged.of(call.query().asked(referrer), rewards::page, ReferralView::of);
  }
}
