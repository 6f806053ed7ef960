package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditLog;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.SequentialIds;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.EngagementAction;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnounceTest {
  private static final UserId AUTHOR = new UserId(7);
  private static final Announcement.Draft DRAFT =
      new Announcement.Draft(
          new Label("Night work"),
          new Prose("It takes longer tonight."),
          Priority.LOW,
          AnnouncementType.USUAL,
          Audience.EVERYBODY);

  private final SettableClock clock = new SettableClock();
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final Announce announce =
      new Announce(
          new InMemoryAnnouncements(), audit, new FakeTransactions(), clock, new SequentialIds());

  @Test
  void an_announcement_runs_for_a_year_unless_its_author_says_otherwise() {
    Instant end = clock.instant().plus(Duration.ofHours(1));

    assertThat(announced(Optional.empty()).expiresAt())
        .isEqualTo(clock.instant().plus(Duration.ofDays(365)));
    assertThat(announced(Optional.of(end)).expiresAt()).isEqualTo(end);
  }

  @Test
  void what_would_be_over_already_is_not_announced() {
    assertThat(announce(Optional.of(clock.instant()))).isEqualTo(new Announce.Result.Over());
    assertThat(audit.actions()).isEmpty();
  }

  @Test
  void the_audit_log_tells_who_announced_what_and_none_of_its_words() {
    Announcement made = announced(Optional.empty());

    assertThat(made.id()).isEqualTo(HexId.of(SequentialIds.nth(1)));
    assertThat(made.created()).isEqualTo(new Stamp(AUTHOR, clock.instant()));
    assertThat(audit.actions()).containsExactly(EngagementAction.ANNOUNCED);
    assertThat(audit.page(Optional.empty(), new Window(0, 10)).items())
        .satisfiesExactly(
            event -> {
              assertThat(event.actor()).contains(AUTHOR);
              assertThat(event.detail().orElseThrow().values())
                  .containsOnly(Map.entry("announcement", made.id().digits()));
            });
  }

  private Announcement announced(Optional<Instant> expiresAt) {
    return ((Announce.Result.Announced) announce(expiresAt)).announcement();
  }

  private Announce.Result announce(Optional<Instant> expiresAt) {
    return announce.handle(
        new Announce.Command(
            DRAFT,
            expiresAt,
            new Actor.Person(AUTHOR, Optional.of(Contract.GENCHARGE), Origin.batch("request-1"))));
  }
}
