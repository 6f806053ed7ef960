package dev.khata.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Origin;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditDetailTest {
  private static final AuditDetail DETAIL =
      AuditDetail.of("reason", "Blurred").and("comment", "Ask\nagain");

  @Test
  void values_have_names_and_their_order() {
    assertThat(DETAIL.get("reason")).contains("Blurred");
    assertThat(DETAIL.get("other")).isEmpty();
    assertThat(DETAIL.content()).containsExactly("comment", "Ask\nagain", "reason", "Blurred");
    assertThat(AuditDetail.ofContent(DETAIL.content())).isEqualTo(DETAIL);
    assertThat(DETAIL.and("reason", "Dark").get("reason")).contains("Dark");
    assertThat(AuditDetail.text("said").get(AuditDetail.TEXT)).contains("said");
  }

  @Test
  void nothing_that_was_said_gets_into_a_log_line() {
    AuditEvent event =
        new Actor.Batch(Origin.batch("r")).did(() -> "DONE", Instant.EPOCH).with(DETAIL);

    assertThat(event.detail()).contains(DETAIL);
    assertThat(event.toString()).contains("comment", "reason").doesNotContain("Blurred", "Ask");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Reason", "a b", "1st", "reason;"})
  void a_name_is_a_word_of_ours(String name) {
    assertThatThrownBy(() -> AuditDetail.of(name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_detail_that_could_not_be_kept_is_refused() {
    assertThatThrownBy(() -> new AuditDetail(new TreeMap<>()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuditDetail.text("a\0b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AuditDetail.text("\ud800"))
        .isInstanceOf(IllegalArgumentException.class);
    String longest = "🙂".repeat(AuditDetail.LONGEST);
    assertThat(AuditDetail.text(longest).get(AuditDetail.TEXT)).contains(longest);
    assertThatThrownBy(() -> AuditDetail.text(longest + "a"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_detail_has_only_so_many_values() {
    AuditDetail most = AuditDetail.of("n1", "");
    for (int i = 2; i <= AuditDetail.MAX_VALUES; i++) {
      most = most.and("n" + i, "");
    }
    AuditDetail full = most;

    assertThat(full.values()).hasSize(AuditDetail.MAX_VALUES);
    assertThatThrownBy(() -> full.and("one_more", "")).isInstanceOf(IllegalArgumentException.class);
  }
}
