package dev.khata.application.autopay;

import dev.khata.application.recharge.Till;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.wallet.Posting;
import java.util.List;
import java.util.Set;

/** A user gets a reward by each sale that somebody waits for. */
record RewardOnce(UserId rewarded) implements Perks {
  @Override
  public List<List<Perk>> promise(List<Decision.Buy> sales) {
    return sales.stream().map(this::of).toList();
  }

  @Override
  public Foresight foresee(Set<UserId> payers) {
    return this::of;
  }

  private List<Perk> of(Decision.Buy sale) {
    return sale.awaited() ? List.of(Till.reward(rewarded)) : List.of();
  }

  @Override
  public void give(List<Given> perks) {}

  @Override
  public List<Posting> follow(Return money) {
    return List.of();
  }
}
