package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageContentTest {
  private static final Content.Draft DRAFT =
      new Content.Draft(new Label("Rates"), new Prose("They stay."), List.of());

  private final SettableClock clock = new SettableClock();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final ManageContent contents =
      new ManageContent(
          new InMemoryContents(),
          new AuditedChanges(audit, new FakeTransactions(), clock),
          new SequentialIds());

  @Test
  void content_tells_who_made_it_and_who_changed_it_last() {
    Content made = contents.create(DRAFT, editor(7));
    clock.advance(Duration.ofHours(1));

    Content changed = contents.edit(made.id(), retitled("New rates"), editor(8)).orElseThrow();

    assertThat(changed.draft().title().text()).isEqualTo("New rates");
    assertThat(changed.draft().body()).isEqualTo(DRAFT.body());
    assertThat(changed.created()).isEqualTo(made.created());
    assertThat(changed.updated()).isEqualTo(new Stamp(new UserId(8), clock.instant()));
  }

  @Test
  void every_change_is_told_once_and_nothing_else_is() {
    Content made = contents.create(DRAFT, editor(7));
    contents.edit(made.id(), retitled("New rates"), editor(7));
    contents.delete(made.id(), editor(7));

    assertThat(contents.delete(made.id(), editor(7))).isFalse();
    assertThat(contents.edit(made.id(), retitled("Old rates"), editor(7))).isEmpty();
    assertThat(contents.edit(new HexId("0".repeat(24)), retitled("x"), editor(7))).isEmpty();
    assertThat(audit.actions())
        .containsExactly(
            EngagementAction.CONTENT_CREATED,
            EngagementAction.CONTENT_CHANGED,
            EngagementAction.CONTENT_DELETED);
  }

  private static Content.Change retitled(String title) {
    return new Content.Change(Patch.to(new Label(title)), Patch.keep(), Patch.keep());
  }

  private static Actor.Person editor(long id) {
    return new Actor.Person(
        new UserId(id), Optional.of(Contract.GENCHARGE), Origin.batch("request-1"));
  }
}
