package dev.khata.bootstrap.command;

import dev.khata.domain.wallet.AdjustmentRefusal;
import dev.khata.domain.wallet.AdjustmentState;
import dev.khata.domain.wallet.Side;

/** Adjustments in the words of the command line. */
final class AdjustmentWords {
  private AdjustmentWords() {}

  static String of(AdjustmentState state) {
    return switch (state) {
      case REQUESTED -> "requested";
      case POSTED -> "posted";
      case REJECTED -> "rejected";
    };
  }

  static String of(Side side) {
    return switch (side) {
      case CREDIT -> "given";
      case DEBIT -> "taken";
    };
  }

  static String of(AdjustmentRefusal refusal) {
    return switch (refusal) {
      case AdjustmentRefusal.InsufficientFunds() -> "there is less in the account than that";
      case AdjustmentRefusal.OwnerGone() -> "the user has deleted the account";
      case AdjustmentRefusal.UnknownAdjustment() -> "there is no such adjustment";
      case AdjustmentRefusal.Decided(AdjustmentState state) -> "it was " + of(state) + " before";
      case AdjustmentRefusal.OwnRequest() -> "nobody decides on what they asked for themselves";
      case AdjustmentRefusal.NobodyAsked() ->
          "nobody is on record who asked for it: reject it and ask again";
      case AdjustmentRefusal.KeyReused() -> "something else was asked for under that key";
    };
  }
}
