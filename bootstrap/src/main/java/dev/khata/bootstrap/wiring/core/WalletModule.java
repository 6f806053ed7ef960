package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.wallet.BalanceAsOf;
import dev.khata.application.wallet.CaptureHold;
import dev.khata.application.wallet.DecideAdjustment;
import dev.khata.application.wallet.ExpireHolds;
import dev.khata.application.wallet.PlaceHold;
import dev.khata.application.wallet.PostAdjustment;
import dev.khata.application.wallet.ProveNewestPostings;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.application.wallet.ReadStatement;
import dev.khata.application.wallet.ReleaseHold;
import dev.khata.application.wallet.RequestAdjustment;
import dev.khata.application.wallet.ReverseEntry;
import dev.khata.application.wallet.RollUp;
import dev.khata.application.wallet.VerifyLedger;

/** The ledger. */
final class WalletModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(BalanceAsOf.class);
    bind(CaptureHold.class);
    bind(DecideAdjustment.class);
    bind(ExpireHolds.class);
    bind(PlaceHold.class);
    bind(PostAdjustment.class);
    bind(ProveNewestPostings.class);
    bind(ReadBalance.class);
    bind(ReadStatement.class);
    bind(ReleaseHold.class);
    bind(RequestAdjustment.class);
    bind(ReverseEntry.class);
    bind(RollUp.class);
    bind(VerifyLedger.class);
  }
}
