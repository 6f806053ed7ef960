package dev.khata.http.gencharge.referral;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import dev.khata.http.gencharge.referral.ReferralBodies.RewardOrder;
import dev.khata.http.gencharge.referral.ReferralBodies.RewardStatus;
import jakarta.inject.Inject;
import java.util.List;

/** Rewards for bringing others. */
public final class ReferralWing implements Wing {
  private final ReferralSection referrals;

  @Inject
  ReferralWing(ReferralSection referrals) {
    this.referrals = referrals;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(
        ValueNames.of(
                RewardStatus.class,
                value ->
                    switch (value) {
                      case PENDING -> "pending";
                      case EARNED -> "earned";
                    })
            .titled("ReferralStatusName"),
        ValueNames.of(
                RewardOrder.class,
                value ->
                    switch (value) {
                      case CREATED_AT -> "created_at";
                      case CREATED_AT_DOWN -> "-created_at";
                      case CLAIMED_AT -> "claimed_at";
                      case CLAIMED_AT_DOWN -> "-claimed_at";
                      case AMOUNT -> "reward_amount";
                      case AMOUNT_DOWN -> "-reward_amount";
                      case STATUS -> "status";
                      case STATUS_DOWN -> "-status";
                    })
            .titled("ReferralOrder"));
  }

  @Override
  public void declare(Api api) {
    referrals.declare(api.section("Referrals"));
  }
}
