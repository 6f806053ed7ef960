package dev.khata.application.payments;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.RefundSource;
import dev.khata.domain.payments.Returns;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Subject;
import dev.khata.domain.wallet.SystemAccount;
import java.time.Instant;
import java.util.Optional;

/** For those who pay from their wallets: there is no gateway to ask. */
public final class NoPayments {
  private NoPayments() {}

  private static final Settlement NOTHING =
      new Settlement() {
        @Override
        public Progress of(Subject subject) {
          throw new IllegalStateException("nobody pays for " + subject);
        }

        @Override
        public Settled paid(Payment payment, String capture, Instant now) {
          throw new IllegalStateException("nobody pays: " + payment);
        }

        @Override
        public void failed(Payment payment, Failure why, Instant now) {
          throw new IllegalStateException("nobody pays: " + payment);
        }
      };

  private static final Returns NO_RETURNS =
      new Returns() {
        @Override
        public boolean knows(Subject subject) {
          return false;
        }

        @Override
        public RefundSource holder(Subject subject) {
          throw new IllegalStateException("nobody pays for " + subject);
        }

        @Override
        public Taken reclaim(Part part, Instant now) {
          return Taken.PAYER_GONE;
        }

        @Override
        public boolean restore(Part part, Instant now) {
          return false;
        }

        @Override
        public void repaid(Part part, SystemAccount from, Instant now) {
          throw new IllegalStateException("nobody pays: " + part);
        }

        @Override
        public boolean collect(Part part, Loss why, Instant now) {
          return false;
        }

        @Override
        public boolean regain(Part part, Instant now) {
          return false;
        }

        @Override
        public void tell(Part part, Instant now) {
          throw new IllegalStateException("nobody pays: " + part);
        }
      };

  public static RequestPayment asked() {
    return desk().request;
  }

  public static PaymentDesk desk() {
    InMemoryJournal journal = new InMemoryJournal(Somebody.NPR);
    return new PaymentDesk(
        PaymentStores.inMemory(journal),
        NOTHING,
        NO_RETURNS,
        journal,
        Optional.empty(),
        new FakeTransactions(),
        new SettableClock());
  }
}
