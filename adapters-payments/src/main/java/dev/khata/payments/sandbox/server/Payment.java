package dev.khata.payments.sandbox.server;

import dev.khata.domain.wallet.Money;
import java.util.Locale;
import java.util.Optional;

/** One attempt of a payer to pay. */
record Payment(String id, Money amount, State state, Optional<Dispute> dispute) {
  enum State {
    PENDING,
    CAPTURED,
    DECLINED;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Payment as(State now) {
    return new Payment(id, amount, now, dispute);
  }

  Payment with(Dispute now) {
    return new Payment(id, amount, state, Optional.of(now));
  }

  boolean isCaptured() {
    return state == State.CAPTURED;
  }

  boolean isTakenBack() {
    return dispute.filter(of -> of.state() == Dispute.State.LOST).isPresent();
  }
}
