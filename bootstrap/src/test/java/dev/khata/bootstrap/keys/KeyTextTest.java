package dev.khata.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.KeyRing;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTextTest {

  @Test
  void the_first_of_several_keys_is_the_current_one() {
    KeyRing ring = KeyText.ring("new:" + SampleKeys.base64(1) + ", old:" + SampleKeys.base64(2));

    assertThat(ring.current().id()).isEqualTo("new");
    assertThat(ring.ids()).containsExactly("new", "old");
    assertThat(ring.find("old").orElseThrow().bytes())
        .isEqualTo(Base64.getDecoder().decode(SampleKeys.base64(2)));
  }

  @Test
  void base64_for_urls_and_without_padding_is_read_too() {
    byte[] bytes = Base64.getDecoder().decode(SampleKeys.base64(3));
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThat(KeyText.ring("a:" + text).current().bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a:c2hvcnQ= | key a has 5 bytes; at least 32 are needed
          a:!!! | key a is not base64
          a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | key a is not random
          a:Y2hhbmdlbWVjaGFuZ2VtZWNoYW5nZW1lY2hhbmdlbWU= | key a is not random
          c2hvcnQ= | a key has no id in front of it
          a b:c2hvcnQ= | a key id has 1 to 32 of the characters
          '' | a key has no id in front of it
          """)
  void a_weak_or_broken_key_is_refused_by_its_id(String text, String problem) {
    assertThatThrownBy(() -> KeyText.ring(text))
        .isInstanceOf(BadKeys.class)
        .hasMessageStartingWith(problem)
        .hasMessageNotContainingAny("c2hvcnQ", "Y2hhbmdl", "AAAA");
  }

  @Test
  void every_broken_key_of_a_list_is_named() {
    assertThatThrownBy(() -> KeyText.ring("a:eA==,b:eA==,c:" + SampleKeys.base64(1)))
        .isInstanceOfSatisfying(
            BadKeys.class,
            bad ->
                assertThat(bad.problems())
                    .containsExactly(
                        "key a has 1 bytes; at least 32 are needed",
                        "key b has 1 bytes; at least 32 are needed"));
  }

  @Test
  void one_id_has_one_key() {
    assertThatThrownBy(
            () -> KeyText.ring("a:" + SampleKeys.base64(1) + ",a:" + SampleKeys.base64(2)))
        .hasMessage("two keys have the id a");
  }
}
