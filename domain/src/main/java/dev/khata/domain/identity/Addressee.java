package dev.khata.domain.identity;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Recipient;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * How a user is told of something.
 *
 * @param phone that they have verified
 * @param email that they have verified
 * @param zone in which they are told times
 */
public record Addressee(
    UserId user,
    Optional<PhoneNumber> phone,
    Optional<EmailAddress> email,
    UserLanguage language,
    ZoneId zone) {
  /** Without words, so that it is read in every language. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm '(UTC'xxx')'", Locale.ROOT);

  /** Outside of the app: by phone where they have one, else by e-mail. */
  public Optional<Recipient> recipient() {
    return phone.<Recipient>map(Recipient.Phone::new).or(() -> email.map(Recipient.Email::new));
  }

  /** An instant as they are told it. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
