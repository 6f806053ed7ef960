package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void no_print_shows_it() {
    Secret secret = new Secret("hunter2");

    assertThat(secret).hasToString("***");
    assertThat("" + new Holder(secret)).doesNotContain("hunter2");
    assertThat(secret.reveal()).isEqualTo("hunter2");
  }

  @Test
  void two_are_equal_when_their_texts_are() {
    assertThat(new Secret("a")).isEqualTo(new Secret("a")).hasSameHashCodeAs(new Secret("a"));
    assertThat(new Secret("a")).isNotEqualTo(new Secret("b"));
  }

  @Test
  void it_may_be_empty() {
    assertThat(new Secret("").isEmpty()).isTrue();
    assertThat(new Secret(" ").isEmpty()).isFalse();
  }

  private record Holder(Secret secret) {}
}
