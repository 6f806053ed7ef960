package dev.khata.bootstrap.wiring.core;

import dev.khata.application.wallet.AdjustmentReasons;
import dev.khata.application.wallet.BalanceAsOf;
import dev.khata.application.wallet.CaptureHold;
import dev.khata.application.wallet.DecideAdjustment;
import dev.khata.application.wallet.ExpireHolds;
import dev.khata.application.wallet.ForfeitBalance;
import dev.khata.application.wallet.PlaceHold;
import dev.khata.application.wallet.PostAdjustment;
import dev.khata.application.wallet.ProveNewestPostings;
import dev.khata.application.wallet.ProveSlices;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.application.wallet.ReadStatement;
import dev.khata.application.wallet.ReleaseHold;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.application.wallet.ReverseEntry;
import dev.khata.application.wallet.RollUp;
import dev.khata.application.wallet.VerifyLedger;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Recurring;

/** The ledger. */
final class WalletModule extends UseCases {
  @Override
  protected void configure() {
    bind(BalanceAsOf.class);
    bind(CaptureHold.class);
    bind(DecideAdjustment.class);
    bind(PlaceHold.class);
    bind(PostAdjustment.class);
    bind(ReadBalance.class);
    bind(ReadStatement.class);
    bind(ReleaseHold.class);
    bind(RequestAdjustment.class);
    bind(ReverseEntry.class);
    bind(VerifyLedger.class);
    collect(Recurring.class, RollUp.class);
    collect(Recurring.class, ProveNewestPostings.class);
    collect(Recurring.class, ProveSlices.class);
    collect(Recurring.class, ExpireHolds.class);
    collect(LeavesWith.class, ForfeitBalance.class);
    collect(LeavesWith.class, AdjustmentReasons.class);
    collect(PersonalData.class, AdjustmentReasons.class);
  }
}
