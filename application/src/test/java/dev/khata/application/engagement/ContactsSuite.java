package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.engagement.Contact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.engagement.Contacts.Filter;
import dev.khata.domain.engagement.Contacts.Sort;
import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link Contacts}. */
public abstract class ContactsSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Order<Sort> UP = Order.up(Sort.CREATED_AT);

  private final String me = "me" + Fresh.uuid().toString().substring(20);
  private final String address = me + "@example.np";

  protected abstract Contacts contacts();

  protected abstract Transactions transactions();

  @Test
  void contacts_are_listed_as_they_were_added() {
    Contact contact = add(SomeContact.from(address, NOW));

    assertThat(mine(UP)).containsExactly(contact);
  }

  @Test
  void they_come_by_their_time_each_way_and_those_of_one_moment_by_their_ids() {
    Contact second = add(SomeContact.from(address, NOW.plusSeconds(1)));
    Contact first = add(SomeContact.from(address, NOW));
    Contact third = add(SomeContact.from(address, NOW.plusSeconds(1)));

    boolean inOrder = second.id().digits().compareTo(third.id().digits()) < 0;
    List<Contact> up = inOrder ? List.of(first, second, third) : List.of(first, third, second);
    assertThat(mine(UP)).isEqualTo(up);
    assertThat(mine(Order.down(Sort.CREATED_AT))).isEqualTo(up.reversed());
  }

  @Test
  void a_part_of_the_address_in_any_case_finds_it_and_stands_for_itself() {
    Contact contact = add(SomeContact.from(address, NOW));

    assertThat(found(me.toUpperCase(Locale.ROOT) + "@EX")).containsExactly(contact);
    assertThat(found(me + "%")).isEmpty();
    assertThat(found(me.replace('e', '_'))).isEmpty();
  }

  @Test
  void a_list_is_bounded_by_time() {
    Contact contact = add(SomeContact.from(address, NOW));

    assertThat(each(created(NOW, NOW), UP)).contains(contact);
    assertThat(each(created(NOW.plusMillis(1), NOW.plusSeconds(1)), UP)).doesNotContain(contact);
    assertThat(each(created(NOW.minusSeconds(1), NOW.minusMillis(1)), UP)).doesNotContain(contact);
  }

  @Test
  void a_locked_contact_is_resolved_and_opened_again() {
    Contact contact = add(SomeContact.from(address, NOW));

    write(contact.id(), true);
    assertThat(mine(UP)).singleElement().matches(Contact::isResolved);
    write(contact.id(), false);
    assertThat(mine(UP)).containsExactly(contact);
  }

  @Test
  void what_came_from_an_address_that_was_released_goes_at_its_time_resolved_or_not() {
    add(SomeContact.from(me.toUpperCase(Locale.ROOT) + "@example.np", NOW));
    write(add(SomeContact.from(address, NOW)).id(), true);
    contacts().release(new EmailAddress(address), NOW.plusSeconds(10));
    Contact later = add(SomeContact.from(address, NOW.plusSeconds(1)));

    assertThat(contacts().erase(NOW.plusSeconds(10).minusMillis(1))).isZero();
    assertThat(contacts().erase(NOW.plusSeconds(10))).isEqualTo(2);

    assertThat(mine(UP)).containsExactly(later);
  }

  @Test
  void what_is_not_there_is_not_found() {
    HexId nobodys = new HexId("f".repeat(24));

    assertThat(transactions().inTransaction(() -> contacts().lock(nobodys))).isEmpty();
  }

  @Test
  void an_address_is_acknowledged_in_all_its_spellings_and_after_that_time() {
    add(SomeContact.from(me + "@b\u00fccher.example", NOW));

    String spelt = me.toUpperCase(Locale.ROOT) + "@XN--BCHER-KVA.Example";
    assertThat(isAcknowledged(spelt, NOW.minusMillis(1))).isTrue();
    assertThat(isAcknowledged(spelt, NOW)).isFalse();
    assertThat(isAcknowledged("x" + spelt, NOW.minusMillis(1))).isFalse();
  }

  @Test
  void a_contact_that_was_not_acknowledged_does_not_count() {
    Contact told = SomeContact.from(address, NOW);
    add(new Contact(told.id(), told.note(), NOW, false, Optional.empty()));

    assertThat(isAcknowledged(address, NOW.minus(Duration.ofDays(1)))).isFalse();
  }

  @Test
  void what_was_resolved_before_goes_and_what_is_open_stays() {
    Contact open = add(SomeContact.from(address, NOW));
    Contact early = add(SomeContact.from(address, NOW).resolved(true, NOW));
    Contact late = add(SomeContact.from(address, NOW).resolved(true, NOW.plusSeconds(1)));

    assertThat(contacts().purge(NOW.plusSeconds(1))).isPositive();

    assertThat(mine(UP)).contains(open, late).doesNotContain(early);
  }

  private void write(HexId id, boolean resolved) {
    transactions()
        .inTransaction(
            () ->
                contacts()
                    .update(
                        contacts().lock(id).orElseThrow().resolved(resolved, NOW.plusSeconds(5))));
  }

  private Contact add(Contact contact) {
    contacts().add(contact);
    return contact;
  }

  private boolean isAcknowledged(String text, Instant since) {
    return transactions()
        .inTransaction(() -> contacts().isAcknowledged(new EmailAddress(text), since));
  }

  private List<Contact> mine(Order<Sort> order) {
    return each(new Filter(Optional.of(me), Between.any()), order);
  }

  private List<Contact> found(String part) {
    return each(new Filter(Optional.of(part), Between.any()), UP);
  }

  private List<Contact> each(Filter filter, Order<Sort> order) {
    List<Contact> rows = new ArrayList<>();
    long count = transactions().inTransaction(() -> contacts().each(filter, order, rows::add));
    assertThat(count).isEqualTo(rows.size());
    return rows;
  }

  private static Filter created(Instant from, Instant to) {
    return new Filter(Optional.empty(), new Between<Instant>(Optional.of(from), Optional.of(to)));
  }
}
