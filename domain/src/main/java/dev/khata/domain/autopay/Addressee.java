package dev.khata.domain.autopay;

import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.recharge.Snapshot;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How the user who pays is told of it.
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

  /** The user of an active account. */
  public static Optional<Addressee> of(Standing standing) {
    return standing
        .snapshot()
        .map(Snapshot::payer)
        .map(
            payer ->
                new Addressee(
                    payer.id(),
                    payer.phone(),
                    standing.email(),
                    payer.language(),
                    standing.zone()));
  }

  /** Outside of the app: by phone where they have one, else by e-mail. */
  public Optional<Recipient> recipient() {
    return phone.<Recipient>map(Recipient.Phone::new).or(() -> email.map(Recipient.Email::new));
  }
}
