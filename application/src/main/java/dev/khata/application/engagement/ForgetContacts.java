package dev.khata.application.engagement;

import dev.khata.domain.engagement.ContactRetention;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What people wrote by the contact form; erased once it has been resolved for long enough, or with
 * the user whose verified address it came from.
 */
public final class ForgetContacts implements LeavesWith, PersonalData {
  private final Contacts contacts;
  private final Users users;
  private final ContactRetention resolved;
  private final Retention retention;

  @Inject
  public ForgetContacts(
      Contacts contacts, Users users, ContactRetention resolved, Retention retention) {
    this.contacts = contacts;
    this.users = users;
    this.resolved = resolved;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    users
        .find(departure.user())
        .flatMap(User::email)
        .filter(Claim::isVerified)
        .ifPresent(
            email -> contacts.release(email.value(), departure.keptUntil(retention.persons())));
  }

  @Override
  public String name() {
    return "contacts";
  }

  @Override
  public int erase(Instant now) {
    return contacts.purge(now.minus(resolved.resolved())) + contacts.erase(now);
  }
}
