package dev.khata.bootstrap.e2e;

import dev.khata.application.messaging.DispatchMessages;
import dev.khata.push.testing.Says;

/** The pushes that one instance owes. */
record Pushes(RunningKhata khata) {
  /** Certainly not sent, and nothing that speaks against the vendor. */
  static final Says NOT_NOW = Says.error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR");

  /** The dispatcher's next run, as if claims and pauses were over. */
  void dispatch() {
    endClaims();
    khata.get(DispatchMessages.class).handle();
  }

  void endClaims() {
    khata
        .sql()
        .execute(
            "UPDATE message SET claimed_until = now() - interval '1 second'"
                + " WHERE state = 'PENDING'");
  }

  /** Whether it is noted of the one that was caused last why it could not be sent. */
  boolean newestIsNoted() {
    return khata
        .sql()
        .fetchSingle(
            "SELECT reason IS NOT NULL FROM message WHERE channel = 'PUSH'"
                + " ORDER BY created_at DESC, id DESC LIMIT 1")
        .get(0, Boolean.class);
  }

  /** How far the one has come that was caused last. */
  String newestState() {
    return khata
        .sql()
        .fetchSingle(
            "SELECT state FROM message WHERE channel = 'PUSH' ORDER BY created_at DESC, id DESC"
                + " LIMIT 1")
        .get(0, String.class);
  }
}
