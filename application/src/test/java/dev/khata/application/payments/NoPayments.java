package dev.khata.application.payments;

import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.wallet.InMemoryJournal;
import dev.khata.application.wallet.Somebody;
import dev.khata.domain.payments.Payment;
import dev.khata.domain.payments.Settlement;
import dev.khata.domain.payments.Subject;
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

  public static RequestPayment asked() {
    return desk().request;
  }

  public static PaymentDesk desk() {
    return new PaymentDesk(
        new InMemoryPayments(),
        new InMemoryNotices(),
        NOTHING,
        new InMemoryJournal(Somebody.NPR),
        Optional.empty(),
        new FakeTransactions(),
        new SettableClock());
  }
}
