package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds of {@link Announcements}. */
public abstract class AnnouncementsSuite extends ToldSuite {

  @Test
  void an_announcement_is_seen_once_and_stays_as_it_was_seen_first() {
    HexId seen = announced(1);
    HexId other = announced(2);

    announcements().see(reader.user(), Set.of(seen), at(10));
    announcements().see(reader.user(), Set.of(seen, HexId.of(Fresh.uuid())), at(20));

    assertThat(seenAt(reader, other)).isEmpty();
    assertThat(seenAt(reader, seen)).contains(at(10));
  }

  @Test
  void what_one_user_has_seen_another_has_not() {
    Reader another = reader(somebody());
    HexId announced = announced(1);

    announcements().see(reader.user(), Set.of(announced), at(10));

    assertThat(seenAt(another, announced)).isEmpty();
  }

  @Test
  void what_is_hidden_is_hidden_from_the_reader_alone() {
    Reader another = reader(somebody());
    HexId hidden = announced(1);
    HexId other = announced(2);

    announcements().hide(reader, Set.of(hidden), at(10));
    announcements().hide(reader, Set.of(hidden), at(11));

    assertThat(shown(reader)).containsExactly(other);
    assertThat(notifications().page(reader, ALL, at(60)).total()).isEqualTo(1);
    assertThat(shown(another)).containsExactly(other, hidden);
  }

  @Test
  void to_have_seen_and_to_have_hidden_are_two_facts() {
    HexId seenFirst = announced(1);
    HexId hiddenFirst = announced(2);
    HexId hiddenAlone = announced(3);
    HexId seenAlone = announced(4);

    announcements().see(reader.user(), Set.of(seenFirst, seenAlone), at(10));
    announcements().hide(reader, Set.of(seenFirst, hiddenFirst, hiddenAlone), at(11));
    announcements().see(reader.user(), Set.of(hiddenFirst), at(12));

    assertThat(shown(reader)).containsExactly(seenAlone);
    assertThat(seenAt(reader, seenAlone)).contains(at(10));
  }

  @Test
  void what_somebody_is_not_told_they_can_not_hide() {
    HexId forOthers = announced(1, Audience.POSTPAID);
    HexId before = announced(2);

    Reader later = new Reader(reader.user(), at(3), reader.audiences(), Set.of());
    announcements().hide(later, Set.of(forOthers, before, HexId.of(Fresh.uuid())), at(10));
    announcements().hide(later, Set.of(), at(10));

    assertThat(shown(reader(Audience.POSTPAID))).containsExactly(forOthers);
    assertThat(shown(reader)).containsExactly(before);
  }

  @Test
  void purge_removes_what_has_expired_with_its_marks_alone() {
    HexId old = announced(1);
    HexId young = announced(2);
    announcements().see(reader.user(), Set.of(old, young), at(10));
    announcements().hide(reader, Set.of(old), at(10));
    Instant end = at(1).plus(LIFE);

    assertThat(announcements().purge(end)).isGreaterThanOrEqualTo(1);

    assertThat(shown(reader)).containsExactly(young);
    assertThat(seenAt(reader, young)).contains(at(10));
    assertThat(announcements().purge(end)).isZero();
  }

  private Optional<Instant> seenAt(Reader by, HexId announcement) {
    List<Notification> found =
        notifications().page(by, ALL, at(60)).items().stream()
            .filter(notification -> notification.id().equals(announcement))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst().seenAt();
  }
}
