package dev.khata.application.recharge;

import dev.khata.domain.catalog.Portion;
import dev.khata.domain.recharge.Activation;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who wants to buy, and all that it depends on.
 *
 * @param deal what the plan costs and what an offer makes of it
 * @param payer what the payer has and is
 * @param line what was put on the line before
 * @param activation how the plan is to begin
 */
public record Situation(Terms terms, Buyer payer, Before line, Activation activation) {

  /**
   * What is sold.
   *
   * @param offered whether an offer is named
   * @param forNew whether it is for new users
   * @param usedUp whether nobody can have it any more
   */
  public record Terms(
      int price,
      int days,
      boolean postpaid,
      boolean offered,
      boolean forNew,
      boolean usedUp,
      Optional<Portion> discount,
      Optional<Portion> cashback) {}

  /**
   * Who pays.
   *
   * @param owns whether the line is theirs
   * @param returns whether somebody had recharged with their number
   */
  public record Buyer(int wallet, int owed, boolean owns, boolean returns) {}

  /**
   * What is on the line.
   *
   * @param plans what was bought there, one behind the other
   * @param daysAgo when
   * @param ahead whether the line has seen a later instant than the clock tells
   */
  public record Before(List<Plan> plans, int daysAgo, boolean ahead) {}

  /** A plan of so many days, bought by the payer or by a stranger. */
  public record Plan(int days, boolean byPayer) {}
}
