package dev.khata.http.chargeghar.leaving;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static dev.khata.http.chargeghar.ChargeGharErrors.denied;
import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.http.endpoint.Failure;

/** Why an account is not deleted, in ChargeGhar's words. */
final class DeletionErrors {
  static final Failure HOLDS_MORE = denied("The user holds a permission that you lack.");

  private DeletionErrors() {}

  static RuntimeException of(DeletionRefusal refusal) {
    return switch (refusal) {
      case BALANCE_NOT_ZERO ->
          invalid("forfeit_balance", "There is money in the wallet; say true to give it up.");
      case MONEY_ON_HOLD -> invalid("Money in the wallet is set aside for something under way.");
      case IS_ADMIN -> invalid("An admin needs another role first.");
    };
  }

  static RuntimeException of(StandingRefusal refusal) {
    return switch (refusal) {
      case UNKNOWN_USER -> NOT_FOUND.reply();
      case OWN_ACCOUNT -> invalid("Nobody deletes their own account here.");
      case LAST_SUPER_ADMIN -> invalid("No other super admin could act.");
      case MAY_MORE -> HOLDS_MORE.reply();
      case WRONG_STATE -> invalid("The account is not in a state for that.");
    };
  }
}
