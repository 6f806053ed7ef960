package dev.khata.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTest {

  @ParameterizedTest
  @EnumSource
  void is_found_by_its_key(Template template) {
    assertThat(Template.find(template.key())).contains(template);
  }

  @Test
  void a_key_of_a_newer_release_is_not_found() {
    assertThat(Template.find("of-next-year")).isEmpty();
  }

  @Test
  void a_code_stands_on_no_locked_screen_and_in_no_list() {
    assertThat(Template.values())
        .filteredOn(template -> template.kind() == Template.Kind.CODE)
        .isNotEmpty()
        .allSatisfy(
            template ->
                assertThat(template.channels()).doesNotContain(Channel.INBOX, Channel.PUSH));
  }

  @Test
  void what_proves_or_tells_of_money_and_access_is_owed() {
    assertThat(Arrays.stream(Template.Kind.values()).filter(Template.Kind::isOwed))
        .containsExactly(Template.Kind.CODE, Template.Kind.NOTICE);
  }

  @Test
  void a_template_says_of_each_message_what_it_is() {
    assertThat(Template.CODE.kind()).isEqualTo(Template.Kind.CODE);
    assertThat(Template.VERIFY_EMAIL.kind()).isEqualTo(Template.Kind.CODE);
    assertThat(Template.RESET_PASSWORD.kind()).isEqualTo(Template.Kind.CODE);
    assertThat(Template.RECHARGED.kind()).isEqualTo(Template.Kind.NOTICE);
  }
}
