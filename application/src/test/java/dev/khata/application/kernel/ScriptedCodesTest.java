package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.RandomCodes;
import org.junit.jupiter.api.Test;

class ScriptedCodesTest extends RandomCodesSuite {
  private final ScriptedCodes scripted = new ScriptedCodes();

  @Override
  protected RandomCodes codes() {
    return scripted;
  }

  @Test
  void scripted_codes_come_before_counted_ones() {
    scripted.willGive("123456", "654321");

    assertThat(scripted.digits(6)).isEqualTo("123456");
    assertThat(scripted.digits(6)).isEqualTo("654321");
    assertThat(scripted.digits(6)).isEqualTo("000003");
  }

  @Test
  void a_script_of_another_length_is_a_mistake() {
    scripted.willGive("1234");

    assertThatThrownBy(() -> scripted.digits(6)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_was_given_last_can_be_read() {
    String digits = scripted.digits(6);
    String uuid = scripted.uuid();
    String token = scripted.urlSafe();

    assertThat(scripted.lastDigits()).isEqualTo(digits);
    assertThat(scripted.lastUuid()).isEqualTo(uuid);
    assertThat(scripted.lastUrlSafe()).isEqualTo(token);
  }

  @Test
  void a_wrong_code_is_none_that_was_given() {
    scripted.willGive("999999", "999998");
    scripted.digits(6);
    scripted.digits(6);

    assertThat(scripted.wrongDigits(6)).isEqualTo("999997");
  }

  @Test
  void two_sources_give_the_same_tokens() {
    assertThat(new ScriptedCodes().urlSafe()).isEqualTo(scripted.urlSafe());
  }
}
