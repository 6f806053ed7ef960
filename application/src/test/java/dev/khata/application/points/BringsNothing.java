package dev.khata.application.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Perk;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.wallet.Posting;
import java.util.List;
import java.util.Set;

/**
 * Sales bring nothing, as before there were points; what goes back is seen by what there is now.
 */
public record BringsNothing(Perks now) implements Perks {
  @Override
  public Foresight foresee(Set<UserId> payers) {
    return sale -> List.of();
  }

  @Override
  public List<List<Perk>> promise(List<Decision.Buy> sales) {
    return sales.stream().map(sale -> List.<Perk>of()).toList();
  }

  @Override
  public void give(List<Given> perks) {
    throw new IllegalStateException("nothing is brought");
  }

  @Override
  public List<Posting> follow(Return money) {
    return now.follow(money);
  }
}
