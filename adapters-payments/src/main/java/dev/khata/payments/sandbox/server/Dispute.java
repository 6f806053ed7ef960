package dev.khata.payments.sandbox.server;

import java.util.Locale;

/** What a payer's bank wants back, and what came of it. */
record Dispute(String id, State state) {
  enum State {
    OPEN,
    /** The money was taken back. */
    LOST,
    /** Nothing was taken back, or it was given to us again. */
    WON;

    String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Dispute as(State now) {
    return new Dispute(id, now);
  }
}
