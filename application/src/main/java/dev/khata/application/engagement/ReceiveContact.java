package dev.khata.application.engagement;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Takes in what somebody writes by the contact form, and tells them by e-mail that it has come: at
 * most once an hour for one address, and in words of Khata's alone, since anybody may name
 * anybody's address.
 */
public final class ReceiveContact {
  private static final Duration BETWEEN_MAILS = Duration.ofHours(1);
  private static final Duration WORTH_SENDING = Duration.ofDays(1);

  private final Contacts contacts;
  private final PostOffice post;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  public ReceiveContact(
      Contacts contacts, PostOffice post, Transactions transactions, InstantSource clock, Ids ids) {
    this.contacts = contacts;
    this.post = post;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param byMachine whether the field was filled in that people don't see
   */
  public record Command(Contact.Note note, boolean byMachine, Origin origin) {}

  /** What a machine sends is answered as all else is, and kept nowhere. */
  public Contact handle(Command command) {
    return command.byMachine()
        ? contact(command, false)
        : transactions.inTransaction(() -> receive(command));
  }

  private Contact receive(Command command) {
    EmailAddress sender = command.note().email();
    boolean told = contacts.isAcknowledged(sender, clock.instant().minus(BETWEEN_MAILS));
    Contact contact = contact(command, !told);
    contacts.add(contact);
    if (contact.acknowledged()) {
      acknowledge(sender, contact.createdAt(), command.origin());
    }
    return contact;
  }

  private Contact contact(Command command, boolean acknowledged) {
    return new Contact(
        HexId.of(ids.next()), command.note(), clock.instant(), acknowledged, Optional.empty());
  }

  private void acknowledge(EmailAddress sender, Instant now, Origin origin) {
    Content content =
        new Content(
            new Recipient.Email(sender),
            Template.CONTACT_RECEIVED,
            User.DEFAULT_LANGUAGE.answering(origin),
            Map.of());
    post.post(new PostOffice.Posting(content, Optional.empty(), now.plus(WORTH_SENDING), origin));
  }
}
