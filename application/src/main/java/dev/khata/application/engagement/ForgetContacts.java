package dev.khata.application.engagement;

import dev.khata.domain.engagement.ContactRetention;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Disclosure;
import dev.khata.domain.kernel.leaving.PersonalData;
import jakarta.inject.Inject;
import java.time.Instant;

/** What people wrote by the contact form; erased once it has been resolved for long enough. */
public final class ForgetContacts implements PersonalData {
  private final Contacts contacts;
  private final ContactRetention retention;

  @Inject
  public ForgetContacts(Contacts contacts, ContactRetention retention) {
    this.contacts = contacts;
    this.retention = retention;
  }

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public void export(UserId user, Disclosure to) {}

  @Override
  public int erase(Instant now) {
    return contacts.purge(now.minus(retention.resolved()));
  }
}
