package dev.khata.application.engagement;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import java.time.Instant;
import java.util.Optional;

/** Messages of no person. */
public final class SomeContact {
  private SomeContact() {}

  public static Contact.Note note(String email) {
    return new Contact.Note(
        new Label("Asha Rai"),
        new EmailAddress(email),
        new Label("My plan"),
        new Prose("It ended.\nWhy?"));
  }

  /** One that was acknowledged. */
  public static Contact from(String email, Instant at) {
    return new Contact(HexId.of(Fresh.uuid()), note(email), at, true, Optional.empty());
  }
}
