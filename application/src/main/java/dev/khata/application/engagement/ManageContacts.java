package dev.khata.application.engagement;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.kernel.Exports;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists what came by the contact form, and says when operators are done with it. */
public final class ManageContacts {
  private final Contacts contacts;
  private final Exports exports;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  public ManageContacts(
      Contacts contacts,
      Exports exports,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.contacts = contacts;
    this.exports = exports;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Hands out all of them one by one; how many there were. */
  public long each(Contacts.Filter filter, Order<Contacts.Sort> order, Consumer<Contact> sink) {
    return exports.run(() -> contacts.each(filter, order, sink));
  }

  /** Resolves it or opens it again; what is so already is left alone. Empty when there is none. */
  public Optional<Contact> resolve(HexId id, boolean resolved, Actor.Person by) {
    return transactions.inTransaction(
        () ->
            contacts
                .lock(id)
                .map(found -> found.isResolved() == resolved ? found : turn(found, resolved, by)));
  }

  private Contact turn(Contact found, boolean resolved, Actor.Person by) {
    Instant now = clock.instant();
    Contact turned = found.resolved(resolved, now);
    contacts.update(turned);
    EngagementAction action =
        resolved ? EngagementAction.CONTACT_RESOLVED : EngagementAction.CONTACT_REOPENED;
    audit.append(by.did(action, now).with(AuditDetail.of("contact", found.id().digits())));
    return turned;
  }
}
