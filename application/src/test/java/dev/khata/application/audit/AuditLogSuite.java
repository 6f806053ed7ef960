package dev.khata.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditEntry;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link AuditLog}, and of {@link AuditTrail} and {@link AuditDetails} beside it. */
public abstract class AuditLogSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private static final Window ALL = new Window(0, 100);

  private final Origin origin = Origin.batch(Fresh.word());

  /** Things that happen in no context. */
  private enum Happening implements AuditAction {
    DOOR_OPENED,
    DOOR_CLOSED
  }

  protected abstract AuditLog log();

  protected abstract AuditTrail trail();

  protected abstract AuditDetails details();

  /** The events of that request in the order in which they were appended. */
  protected abstract List<AuditEvent> recorded(String requestId);

  /** A user who can stand in an event, and in no other test's. */
  protected abstract UserId somebody();

  @Test
  void what_a_user_did_to_themselves_is_kept_as_it_was_told() {
    UserId user = somebody();

    log().append(at(Contract.WATTSUP, user).did(Happening.DOOR_OPENED, user, NOW));

    assertThat(only().at()).isEqualTo(NOW);
    assertThat(only().action().name()).isEqualTo("DOOR_OPENED");
    assertThat(only().actor().id()).contains(user);
    assertThat(only().subject()).contains(user);
    assertThat(only().actor().contract()).contains(Contract.WATTSUP);
    assertThat(only().actor().origin().requestId()).isEqualTo(origin.requestId());
  }

  @Test
  void what_happened_to_a_user_has_no_actor() {
    UserId user = somebody();

    log().append(new Actor.Batch(origin).did(Happening.DOOR_OPENED, user, NOW));

    assertThat(only().actor().id()).isEmpty();
    assertThat(only().subject()).contains(user);
    assertThat(only().actor().contract()).isEmpty();
  }

  @Test
  void actor_and_subject_are_two() {
    UserId actor = somebody();
    UserId subject = somebody();

    log()
        .append(
            new Actor.Person(actor, Optional.empty(), origin)
                .did(Happening.DOOR_OPENED, subject, NOW));

    assertThat(only().actor().id()).contains(actor);
    assertThat(only().subject()).contains(subject);
  }

  @Test
  void an_event_may_be_about_nobody() {
    log().append(new Actor.Batch(origin).did(Happening.DOOR_OPENED, NOW));

    assertThat(only().actor().id()).isEmpty();
    assertThat(only().subject()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_contract_is_kept(Contract contract) {
    log().append(new Actor.Visitor(contract, origin).did(Happening.DOOR_OPENED, NOW));

    assertThat(only().actor().contract()).contains(contract);
  }

  @Test
  void events_of_some_kinds_are_listed_and_counted_alone() {
    UserId user = somebody();
    for (Happening what : List.of(Happening.DOOR_OPENED, Happening.DOOR_CLOSED)) {
      log().append(at(Contract.MYPHARMA, user).did(what, user, NOW));
    }

    Page<AuditEntry> closed =
        trail().page(Optional.of(user), Set.of(Happening.DOOR_CLOSED), new Window(0, 10));

    assertThat(closed.items()).extracting(AuditEntry::action).containsExactly("DOOR_CLOSED");
    assertThat(closed.total()).isEqualTo(1);
    assertThat(trail().page(Optional.of(user), Set.of(), new Window(0, 10)).total()).isZero();
  }

  @Test
  void nothing_is_merged_and_the_order_stays() {
    UserId user = somebody();
    AuditEvent opened = at(Contract.MYPHARMA, user).did(Happening.DOOR_OPENED, user, NOW);
    AuditEvent closed = at(Contract.MYPHARMA, user).did(Happening.DOOR_CLOSED, user, NOW);

    List.of(opened, closed, opened, opened).forEach(log()::append);

    assertThat(recorded(origin.requestId()))
        .extracting(event -> event.action().name())
        .containsExactly("DOOR_OPENED", "DOOR_CLOSED", "DOOR_OPENED", "DOOR_OPENED");
  }

  @Test
  void a_detail_is_read_as_it_was_given() {
    UserId user = somebody();
    AuditDetail detail =
        AuditDetail.of("comment", "Blurred.\n\tএকটু ঝাপসা $1 \\ %s").and("labels", "");

    log().append(opened(user).with(detail));

    AuditEntry read = trail().page(Optional.of(user), ALL).items().getFirst();
    assertThat(read.detail()).contains(detail);
    assertThat(read.at()).isEqualTo(NOW);
    assertThat(read.action()).isEqualTo("DOOR_OPENED");
    assertThat(read.actor()).contains(user);
    assertThat(read.subject()).contains(user);
    assertThat(read.contract()).contains("wattsup");
    assertThat(read.requestId()).isEqualTo(origin.requestId());
  }

  @Test
  void what_happened_to_one_user_is_read_newest_first_and_page_by_page() {
    UserId user = somebody();
    for (int i = 1; i <= 5; i++) {
      log().append(opened(user).with(AuditDetail.text("no. " + i)));
      log().append(opened(somebody()));
    }

    Page<AuditEntry> page = trail().page(Optional.of(user), new Window(1, 2));

    assertThat(page.total()).isEqualTo(5);
    assertThat(page.items())
        .extracting(entry -> entry.detail().orElseThrow().get(AuditDetail.TEXT).orElseThrow())
        .containsExactly("no. 4", "no. 3");
    assertThat(trail().page(Optional.of(user), new Window(5, 2)).items()).isEmpty();
    assertThat(trail().page(Optional.of(user), new Window(5, 2)).total()).isEqualTo(5);
    assertThat(trail().page(Optional.of(somebody()), ALL)).isEqualTo(Page.empty());
  }

  @Test
  void everything_is_read_newest_first_with_ids_of_its_own() {
    UserId user = somebody();
    long before = trail().page(Optional.empty(), ALL).total();
    log().append(opened(user));
    log().append(new Actor.Batch(origin).did(Happening.DOOR_CLOSED, NOW));

    Page<AuditEntry> page = trail().page(Optional.empty(), ALL);

    assertThat(page.total()).isGreaterThanOrEqualTo(before + 2);
    List<UUID> ids = new ArrayList<>(page.items().stream().map(AuditEntry::id).toList());
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
    assertThat(page.items())
        .filteredOn(entry -> entry.requestId().equals(origin.requestId()))
        .extracting(AuditEntry::action)
        .containsExactly("DOOR_CLOSED", "DOOR_OPENED");
  }

  @Test
  void details_about_somebody_who_left_are_erased_when_it_is_time_and_their_events_stay() {
    UserId gone = somebody();
    UserId here = somebody();
    log().append(opened(gone).with(AuditDetail.text("said before")));
    log().append(opened(here).with(AuditDetail.text("of another")));
    details().release(gone, NOW.plusSeconds(60));
    details().release(gone, NOW.plusSeconds(90));
    log().append(opened(gone).with(AuditDetail.text("said after")));

    assertThat(details().erase(NOW.plusSeconds(59))).isZero();
    assertThat(trail().page(Optional.of(gone), ALL).items())
        .allMatch(entry -> entry.detail().isPresent());
    assertThat(details().erase(NOW.plusSeconds(60))).isEqualTo(2);

    assertThat(details().erase(NOW.plusSeconds(60))).isZero();
    assertThat(trail().page(Optional.of(gone), ALL).items())
        .hasSize(2)
        .allMatch(entry -> entry.detail().isEmpty());
    assertThat(trail().page(Optional.of(here), ALL).items())
        .allMatch(entry -> entry.detail().isPresent());
  }

  private AuditEvent opened(UserId user) {
    return at(Contract.WATTSUP, user).did(Happening.DOOR_OPENED, user, NOW);
  }

  private AuditEvent only() {
    List<AuditEvent> events = recorded(origin.requestId());
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  private Actor.Person at(Contract contract, UserId user) {
    return new Actor.Visitor(contract, origin).as(user);
  }
}
