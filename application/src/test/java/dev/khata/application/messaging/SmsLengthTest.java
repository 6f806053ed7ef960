package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Language;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an SMS costs: vendors charge by the segment. */
class SmsLengthTest {
  /** As long as they plausibly get. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("code", "00000000"),
          Map.entry("minutes", "1440"),
          Map.entry("phone", "+491761234567890"),
          Map.entry("plan", "Unlimited Monthly Combo 100 GB"),
          Map.entry("amount", "100000.00 NPR"),
          Map.entry("merchant", "Namaste Tel"),
          Map.entry("at", "2026-12-01 09:00 (UTC+05:45)"),
          Map.entry("again", "2026-12-01 09:00 (UTC+05:45)"),
          Map.entry("reference", "12345678"),
          Map.entry("failure", "INSUFFICIENT_FUNDS"),
          Map.entry("stop", "TOO_MANY_FAILURES"),
          Map.entry("next", "NONE"));

  /** They say what the rules for standing permissions ask for, which is more. */
  private static final Set<Template> LONGER =
      EnumSet.of(
          Template.AUTOPAY_NOTICE,
          Template.AUTOPAY_CHARGED,
          Template.AUTOPAY_FAILED,
          Template.AUTOPAY_STOPPED);

  static Stream<Arguments> sent() {
    return Arrays.stream(Template.values())
        .filter(template -> template != Template.READY_WORDS)
        .filter(template -> template.channels().contains(Channel.SMS))
        .flatMap(
            template ->
                Arrays.stream(Language.values()).map(reader -> Arguments.of(template, reader)));
  }

  @ParameterizedTest
  @MethodSource("sent")
  void english_takes_one_segment_and_elsewhere_a_code_takes_two_and_a_notice_three(
      Template template, Language language) {
    int notice = template.kind() == Template.Kind.CODE ? 2 : 3;
    int affordable =
        (language == Language.ENGLISH ? 1 : notice) + (LONGER.contains(template) ? 1 : 0);

    assertThat(SmsSegments.of(text(template, language)))
        .as(text(template, language))
        .isLessThanOrEqualTo(affordable);
  }

  @ParameterizedTest
  @CsvSource({
    "a, 160, 1",
    "a, 161, 2",
    "a, 306, 2",
    "a, 307, 3",
    "€, 80, 1",
    "€, 81, 2",
    "ç, 70, 1",
    "ç, 71, 2",
    "ç, 134, 2",
    "ç, 135, 3",
    "😀, 35, 1",
    "😀, 36, 2"
  })
  void segments_are_counted_as_networks_do(String letter, int times, int segments) {
    assertThat(SmsSegments.of(letter.repeat(times))).isEqualTo(segments);
  }

  @Test
  void every_value_of_an_sms_has_a_length_here() {
    assertThat(sent().map(arguments -> (Template) arguments.get()[0]))
        .allSatisfy(template -> assertThat(VALUES.keySet()).containsAll(template.variables()));
  }

  private static String text(Template template, Language language) {
    Map<String, String> values =
        template.variables().stream().collect(Collectors.toMap(name -> name, VALUES::get));
    Recipient to = new Recipient.Phone(new PhoneNumber("+9779812345678"));
    return new Wording()
        .letter(new Content(to, template, language.tag(), values), "+9779812345678")
        .text();
  }
}
