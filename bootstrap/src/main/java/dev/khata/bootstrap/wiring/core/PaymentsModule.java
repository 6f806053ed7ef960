package dev.khata.bootstrap.wiring.core;

import dev.khata.application.payments.AskGateway;
import dev.khata.application.payments.CompletePayment;
import dev.khata.application.payments.DecideRefund;
import dev.khata.application.payments.GiveBack;
import dev.khata.application.payments.HearNotices;
import dev.khata.application.payments.HearReport;
import dev.khata.application.payments.HearReturns;
import dev.khata.application.payments.NameBreaks;
import dev.khata.application.payments.NoticeSeal;
import dev.khata.application.payments.OpenPayment;
import dev.khata.application.payments.PurgeNotices;
import dev.khata.application.payments.ReadPayments;
import dev.khata.application.payments.ReconcilePayments;
import dev.khata.application.payments.ReconcileStatement;
import dev.khata.application.payments.RefundBooks;
import dev.khata.application.payments.RefundPayment;
import dev.khata.application.payments.RefundReasons;
import dev.khata.application.payments.RequestPayment;
import dev.khata.application.payments.SendRefunds;
import dev.khata.application.payments.SettleRefunds;
import dev.khata.application.payments.TakeCaptures;
import dev.khata.application.payments.TakeNotice;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;

/** Payments by gateway. */
final class PaymentsModule extends UseCases {
  @Override
  protected void configure() {
    bind(TakeCaptures.class);
    bind(AskGateway.class);
    bind(OpenPayment.class);
    bind(RequestPayment.class);
    bind(CompletePayment.class);
    bind(ReadPayments.class);
    bind(NoticeSeal.class);
    bind(HearReport.class);
    bind(HearReturns.class);
    bind(RefundBooks.class);
    bind(SettleRefunds.class);
    bind(SendRefunds.class);
    bind(GiveBack.class);
    bind(RefundPayment.class);
    bind(DecideRefund.class);
    bind(ReconcileStatement.class);
    bind(NameBreaks.class);
    bind(TakeNotice.class);
    collect(Recurring.class, HearNotices.class);
    collect(Recurring.class, ReconcilePayments.class);
    collect(Purgeable.class, PurgeNotices.class);
    collect(LeavesWith.class, RefundReasons.class);
    collect(PersonalData.class, RefundReasons.class);
  }
}
