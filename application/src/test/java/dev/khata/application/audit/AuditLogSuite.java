package dev.khata.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link AuditLog}. */
public abstract class AuditLogSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Origin origin = Origin.batch(Fresh.word());

  /** Things that happen in no context. */
  private enum Happening implements AuditAction {
    DOOR_OPENED,
    DOOR_CLOSED
  }

  protected abstract AuditLog log();

  /** The events of that request in the order in which they were appended. */
  protected abstract List<AuditEvent> recorded(String requestId);

  /** A user who can stand in an event. */
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
  void nothing_is_merged_and_the_order_stays() {
    UserId user = somebody();
    AuditEvent opened = at(Contract.MYPHARMA, user).did(Happening.DOOR_OPENED, user, NOW);
    AuditEvent closed = at(Contract.MYPHARMA, user).did(Happening.DOOR_CLOSED, user, NOW);

    List.of(opened, closed, opened, opened).forEach(log()::append);

    assertThat(recorded(origin.requestId()))
        .extracting(event -> event.action().name())
        .containsExactly("DOOR_OPENED", "DOOR_CLOSED", "DOOR_OPENED", "DOOR_OPENED");
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
