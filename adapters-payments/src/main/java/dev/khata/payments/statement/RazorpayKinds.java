package dev.khata.payments.statement;

import dev.khata.domain.payments.statement.StatementLine.Kind;

/** What the lines of Razorpay's statements are. */
final class RazorpayKinds {
  static final String GATEWAY = "razorpay";

  private static final String DISPUTE = "dispute_id";

  private RazorpayKinds() {}

  /**
   * @param brings whether money comes by it
   */
  static Kind of(String type, Row row, boolean brings) {
    return switch (type) {
      case "payment" -> Kind.CAPTURE;
      case "refund" -> Kind.REFUND;
      case "adjustment" -> row.text(DISPUTE).isPresent() ? ofDispute(brings) : Kind.OTHER;
      // Transfers to others, and what Razorpay may come to sell: somebody looks at it.
      default -> Kind.OTHER;
    };
  }

  private static Kind ofDispute(boolean brings) {
    return brings ? Kind.REVERSAL_UNDONE : Kind.REVERSAL;
  }

  /** A reversal is known by its dispute. */
  static String id(Kind kind, Row row) {
    return switch (kind) {
      case REVERSAL, REVERSAL_UNDONE -> row.id(DISPUTE);
      case CAPTURE, REFUND, CHARGE, OTHER -> row.id("entity_id");
    };
  }
}
