package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Language;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Placeholders;
import dev.khata.domain.messaging.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The files of words against the templates: a slip in a translation shows here, not in sending. */
class WordsTest {
  private static final String SHORT = "code.sms-short";
  private static final Pattern LINK_ALONE = Pattern.compile("(?m)^\\{link\\}$");

  /** A value that stands alone on its line, is a bare number, or is set apart from the Urdu. */
  private static final Pattern APART =
      Pattern.compile("(?m)^\\{\\w+\\}$|\\{(?:code|minutes|hours)\\}|\u2068\\{\\w+\\}\u2069");

  @ParameterizedTest
  @EnumSource
  void there_are_words_for_every_channel_of_every_template_and_no_others(Language language)
      throws IOException {
    Set<String> expected =
        Arrays.stream(Template.values())
            .filter(template -> template != Template.READY_WORDS)
            .flatMap(
                template ->
                    template.channels().stream()
                        .flatMap(channel -> parts(channel).stream())
                        .map(part -> template.key() + "." + part))
            .collect(Collectors.toCollection(TreeSet::new));
    expected.add(SHORT);

    Set<String> names = new TreeSet<>(words(language).stringPropertyNames());
    names.removeIf(WordsTest::isOfValue);
    assertThat(names).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void values_that_are_words_have_them_in_every_language(Language language) throws IOException {
    Set<String> english = ofValues(Language.ENGLISH);

    assertThat(ofValues(language)).isEqualTo(english).isNotEmpty();
    assertThat(english).map(WordsTest::variable).isSubsetOf(english);
  }

  /** Android's SMS Retriever looks into no more. */
  @ParameterizedTest
  @EnumSource
  void a_short_code_with_the_hash_of_an_app_fits_140_bytes(Language language) throws IOException {
    String words = words(language).getProperty(SHORT);

    String text =
        Placeholders.fill(words, Map.of("code", "123456", "minutes", "5")) + "\n" + "FA+9qCX9VSu";

    boolean ascii = text.chars().allMatch(c -> c < 128);
    assertThat(ascii ? (text.length() * 7 + 7) / 8 : text.length() * 2).isLessThanOrEqualTo(140);
  }

  @ParameterizedTest
  @EnumSource
  void every_text_has_the_values_of_the_english_one(Language language) throws IOException {
    Properties english = words(Language.ENGLISH);

    assertThat(words(language))
        .allSatisfy(
            (name, text) ->
                assertThat(names((String) text))
                    .as("%s in %s", name, language)
                    .isEqualTo(names(english.getProperty((String) name))));
  }

  @ParameterizedTest
  @EnumSource
  void every_value_is_a_variable_of_its_template(Language language) throws IOException {
    Properties words = words(language);

    assertThat(words.stringPropertyNames())
        .allSatisfy(
            name ->
                assertThat(users(name))
                    .as("the variables in %s of %s", name, language)
                    .isNotEmpty()
                    .allSatisfy(
                        template ->
                            assertThat(template.variables())
                                .containsAll(Placeholders.in(words.getProperty(name)))));
  }

  @ParameterizedTest
  @EnumSource
  void a_link_stands_alone_on_its_line(Language language) throws IOException {
    for (String key :
        List.of("verify-email.text", "reset-password.text", "reset-password-by-code.text")) {
      assertThat(words(language).getProperty(key)).containsPattern(LINK_ALONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void digits_are_those_that_every_phone_types(Language language) throws IOException {
    assertThat(words(language).values())
        .allSatisfy(
            text ->
                assertThat(((String) text).codePoints().filter(Character::isDigit))
                    .allMatch(digit -> digit < 128));
  }

  @ParameterizedTest
  @EnumSource
  void letters_are_those_of_the_language(Language language) throws IOException {
    Character.UnicodeScript script =
        switch (language) {
          case ENGLISH -> Character.UnicodeScript.LATIN;
          case NEPALI, HINDI -> Character.UnicodeScript.DEVANAGARI;
          case BENGALI -> Character.UnicodeScript.BENGALI;
          case URDU -> Character.UnicodeScript.ARABIC;
        };

    assertThat(words(language).values())
        .allSatisfy(
            text ->
                assertThat(
                        ((String) text)
                            .replaceAll("\\{\\w+\\}", "")
                            .codePoints()
                            .filter(Character::isLetter)
                            .mapToObj(Character.UnicodeScript::of))
                    .as((String) text)
                    .allMatch(found -> found == script));
  }

  @Test
  void what_is_not_urdu_does_not_break_its_lines() throws IOException {
    assertThat(words(Language.URDU).values())
        .allSatisfy(
            text ->
                assertThat(Placeholders.in(APART.matcher((String) text).replaceAll("")))
                    .as((String) text)
                    .isEmpty());
  }

  @Test
  void every_file_is_of_a_language_of_khatas() throws IOException, URISyntaxException {
    assertThat(files())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Language.values()).map(WordsTest::file).toList());
  }

  /** The template that the words are of, or all that have the variable that they are a value of. */
  private static List<Template> users(String name) {
    return Arrays.stream(Template.values())
        .filter(
            template ->
                isOfValue(name)
                    ? template.variables().contains(variable(name))
                    : template.key().equals(variable(name)))
        .toList();
  }

  private static Set<String> ofValues(Language language) throws IOException {
    Set<String> names = new TreeSet<>(words(language).stringPropertyNames());
    names.removeIf(name -> !isOfValue(name));
    return names;
  }

  private static boolean isOfValue(String name) {
    return Template.find(variable(name)).isEmpty();
  }

  private static String variable(String name) {
    return name.split("\\.", 2)[0];
  }

  private static List<String> files() throws IOException, URISyntaxException {
    Path english = Path.of(Wording.class.getResource("words.properties").toURI());
    try (Stream<Path> beside = Files.list(english.getParent())) {
      return beside
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("words.*\\.properties"))
          .toList();
    }
  }

  /** With repetitions: a value that is there twice where English has it once is a slip too. */
  private static List<String> names(String text) {
    return Pattern.compile("\\{\\w+\\}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .sorted()
        .toList();
  }

  private static List<String> parts(Channel channel) {
    return switch (channel) {
      case SMS -> List.of("sms");
      case EMAIL -> List.of("subject", "text");
      case INBOX, PUSH -> List.of("title", "body");
    };
  }

  private static String file(Language language) {
    return language == Language.ENGLISH
        ? "words.properties"
        : "words_" + language.tag() + ".properties";
  }

  private static Properties words(Language language) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file(language))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
