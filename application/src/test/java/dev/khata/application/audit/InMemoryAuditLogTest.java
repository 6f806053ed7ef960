package dev.khata.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditAction;
import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.audit.AuditTrail;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryAuditLogTest extends AuditLogSuite {
  private final InMemoryAuditLog memory = new InMemoryAuditLog();
  private long users;

  @Override
  protected AuditLog log() {
    return memory;
  }

  @Override
  protected AuditTrail trail() {
    return memory;
  }

  @Override
  protected AuditDetails details() {
    return memory;
  }

  @Override
  protected List<AuditEvent> recorded(String requestId) {
    return memory.events().stream()
        .filter(e -> e.actor().origin().requestId().equals(requestId))
        .toList();
  }

  @Override
  protected UserId somebody() {
    users++;
    return new UserId(users);
  }

  @Test
  void the_actions_can_be_read_alone() {
    AuditAction knocked = () -> "KNOCKED";
    memory.append(
        new AuditEvent(
            Instant.EPOCH, knocked, new Actor.Batch(Origin.batch("r")), Optional.empty()));

    assertThat(memory.actions()).containsExactly(knocked);
  }
}
