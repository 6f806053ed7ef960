package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.kernel.FakeExports;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.ContactRetention;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.messaging.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactFormTest {
  private static final String ASHA = "asha@example.np";
  private static final Actor.Person OPERATOR =
      new Actor.Person(new UserId(7), Optional.of(Contract.GENCHARGE), Origin.batch("request-1"));

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final SequentialIds ids = new SequentialIds();
  private final TestPost post = new TestPost(transactions, clock, ids);
  private final InMemoryContacts contacts = new InMemoryContacts();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final ReceiveContact receive =
      new ReceiveContact(contacts, post.office, transactions, clock, ids);
  private final ManageContacts manage =
      new ManageContacts(contacts, new FakeExports(), audit, transactions, clock);
  private final ForgetContacts forget =
      new ForgetContacts(
          contacts,
          new InMemoryUsers(new InMemoryRoles()),
          new ContactRetention(Duration.ofDays(30)),
          Retention.STANDARD);

  @Test
  void a_contact_is_kept_and_its_sender_told_in_words_of_khatas_own() {
    Contact contact = send(ASHA);

    assertThat(all()).containsExactly(contact);
    Letter letter = post.lastEmail(ASHA).orElseThrow();
    assertThat(letter.subject() + letter.text())
        .contains("We have your message")
        .doesNotContain("Asha Rai")
        .doesNotContain("My plan")
        .doesNotContain("It ended");
  }

  @Test
  void an_address_is_told_once_an_hour_however_it_is_spelt() {
    send(ASHA);
    send("ASHA@Example.NP");
    clock.advance(Duration.ofHours(1).minusMillis(1));
    send(ASHA);
    assertThat(mails()).isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    send(ASHA);

    assertThat(mails()).isEqualTo(2);
    assertThat(all()).hasSize(4);
  }

  @Test
  void each_address_has_an_hour_of_its_own() {
    send(ASHA);
    send("bibek@example.np");

    assertThat(post.lastEmail(ASHA)).isPresent();
    assertThat(post.lastEmail("bibek@example.np")).isPresent();
  }

  @Test
  void what_a_machine_sends_is_kept_nowhere_and_looks_as_if_it_were() {
    Contact contact = receive.handle(command(ASHA, true));

    assertThat(contact.note()).isEqualTo(SomeContact.note(ASHA));
    assertThat(all()).isEmpty();
    assertThat(post.messages.waiting(10, clock.instant())).isEmpty();
    assertThat(mails()).isZero();
  }

  @Test
  void the_language_is_that_of_the_request() {
    receive.handle(
        new ReceiveContact.Command(
            SomeContact.note(ASHA),
            false,
            new Origin("r", Optional.empty(), Optional.empty(), Optional.of(Language.NEPALI))));

    assertThat(post.lastEmail(ASHA).orElseThrow().subject()).contains("सन्देश");
  }

  @Test
  void resolving_is_told_by_ids_alone_and_once() {
    Contact contact = send(ASHA);
    clock.advance(Duration.ofHours(1));

    Contact resolved = manage.resolve(contact.id(), true, OPERATOR).orElseThrow();
    clock.advance(Duration.ofHours(1));

    assertThat(resolved.resolvedAt()).contains(clock.instant().minus(Duration.ofHours(1)));
    assertThat(manage.resolve(contact.id(), true, OPERATOR)).contains(resolved);
    assertThat(manage.resolve(contact.id(), false, OPERATOR)).contains(contact);
    assertThat(audit.actions())
        .containsExactly(EngagementAction.CONTACT_RESOLVED, EngagementAction.CONTACT_REOPENED);
    assertThat(audit.events())
        .allSatisfy(
            event ->
                assertThat(event.detail().orElseThrow().content())
                    .containsExactly("contact", contact.id().digits()));
  }

  @Test
  void what_is_unknown_is_not_resolved() {
    assertThat(manage.resolve(new HexId("f".repeat(24)), true, OPERATOR)).isEmpty();
    assertThat(audit.actions()).isEmpty();
  }

  @Test
  void what_was_resolved_for_long_enough_is_erased() {
    Contact open = send(ASHA);
    Contact done = send(ASHA);
    manage.resolve(done.id(), true, OPERATOR);

    clock.advance(Duration.ofDays(30));
    assertThat(forget.erase(clock.instant())).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(forget.erase(clock.instant())).isEqualTo(1);

    assertThat(all()).containsExactly(open);
  }

  private Contact send(String email) {
    return receive.handle(command(email, false));
  }

  private static ReceiveContact.Command command(String email, boolean byMachine) {
    return new ReceiveContact.Command(
        SomeContact.note(email), byMachine, Origin.batch("request-1"));
  }

  private int mails() {
    post.settle();
    return post.email.handed().size();
  }

  private List<Contact> all() {
    List<Contact> rows = new ArrayList<>();
    manage.each(Contacts.Filter.NONE, Order.up(Contacts.Sort.CREATED_AT), rows::add);
    return rows;
  }
}
