package dev.khata.domain.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.messaging.Template.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnouncementTypeTest {
  @ParameterizedTest
  @CsvSource({
    "promotion, OFFER",
    "Promotion, OFFER",
    "MARKETING, MARKETING",
    "reminder, REMINDER",
    "maintenance, NOTICE",
    "promotions of staff, NOTICE"
  })
  void three_words_mark_what_users_can_do_without(String word, Kind kind) {
    assertThat(new AnnouncementType(new Label(word)).kind()).isEqualTo(kind);
  }

  @Test
  void what_is_unwanted_is_known_by_the_keys_of_its_words() {
    assertThat(AnnouncementType.keys(Set.of(Kind.OFFER, Kind.REMINDER)))
        .containsExactlyInAnyOrder("promotion", "reminder");
    assertThat(AnnouncementType.keys(Set.of(Kind.NOTICE, Kind.CODE))).isEmpty();
  }
}
