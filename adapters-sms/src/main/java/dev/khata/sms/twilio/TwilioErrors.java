package dev.khata.sms.twilio;

import dev.khata.sms.Attempt;
import java.util.Optional;

/**
 * What Twilio's error codes mean for a message.
 *
 * <p>Source: the list of error codes that Twilio publishes (docs, api/errors/twilio-error-codes),
 * and the pages of single codes there.
 */
final class TwilioErrors {
  private TwilioErrors() {}

  /**
   * @param code none where the answer was not one of Twilio's own
   * @param status of HTTP
   */
  static Attempt sort(Optional<Integer> code, int status) {
    return code.map(known -> byCode(known, status)).orElseGet(() -> byStatus(status));
  }

  private static Attempt byCode(int code, int status) {
    String reason = "Twilio error " + code;
    return switch (code) {
      // The number is none, has opted out, or can't receive texts.
      case 21211, 21610, 21614, 21635, 30004, 30005, 30006 -> Attempt.refused(reason);
      // The text is longer than any vendor takes.
      case 21617 -> Attempt.refused(reason);
      // That country, carrier or number is not served from this account.
      case 21408, 21608, 21612 -> Attempt.passed(reason);
      // This one template or text is not accepted.
      case 21901, 30007 -> Attempt.passed(reason);
      // The credentials, the sender or the account are at fault, or it is too much at once.
      case 20003, 20404, 20429, 21212, 21603, 21606, 21611, 30001, 30002 -> Attempt.failed(reason);
      default -> isOurs(status) ? Attempt.passed(reason) : Attempt.failed(reason);
    };
  }

  /** A refusal of what we asked for, which tells nothing of how Twilio does. */
  private static boolean isOurs(int status) {
    return status == 400 || status == 422;
  }

  private static Attempt byStatus(int status) {
    return switch (status) {
      // Something in between gave up, and what lies behind it may have sent the message.
      case 502, 504 -> Attempt.unknown("HTTP status " + status);
      default ->
          status >= 200 && status < 300
              ? Attempt.unknown("an answer that is not Twilio's, of HTTP status " + status)
              : Attempt.failed("HTTP status " + status);
    };
  }
}
