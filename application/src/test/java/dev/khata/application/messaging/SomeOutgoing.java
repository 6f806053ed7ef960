package dev.khata.application.messaging;

import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.util.Map;

/** Messages as vendors are handed them. */
public final class SomeOutgoing {
  private SomeOutgoing() {}

  /** A text message, the n-th that was posted. */
  public static Outgoing sms(String number, int n) {
    return of(new Recipient.Phone(new PhoneNumber(number)), number, n);
  }

  /** An e-mail, the n-th that was posted. */
  public static Outgoing email(String address, int n) {
    return of(new Recipient.Email(new EmailAddress(address)), address, n);
  }

  /** A notification to the device with that token, good for a day, the n-th that was posted. */
  public static Outgoing push(String token, int n) {
    return push(token, n, "Month");
  }

  /** The same, that says so of the plan. */
  public static Outgoing push(String token, int n, String plan) {
    Content content =
        new Content(
            new Recipient.Device(SequentialIds.nth(1)),
            Template.RECHARGED,
            "en",
            Map.of("phone", "+9779800000001", "plan", plan, "amount", "3.00 NPR"));
    return new Outgoing(
        SequentialIds.nth(n),
        content,
        new Wording().letter(content, token),
        SettableClock.START.plus(Duration.ofDays(1)));
  }

  private static Outgoing of(Recipient to, String address, int n) {
    Content content =
        new Content(
            to, Template.CODE, "en", Map.of("code", String.format("%06d", n), "minutes", "5"));
    return new Outgoing(
        SequentialIds.nth(n),
        content,
        new Wording().letter(content, address),
        SettableClock.START.plus(Duration.ofMinutes(5)));
  }
}
