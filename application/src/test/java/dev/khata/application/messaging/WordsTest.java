package dev.khata.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of words against the templates: a slip in a translation shows here, not in sending. */
class WordsTest {

  @Test
  void english_has_words_for_every_channel_of_every_template_and_no_others() throws IOException {
    Set<String> expected =
        Arrays.stream(Template.values())
            .filter(template -> template != Template.READY_WORDS)
            .flatMap(
                template ->
                    template.channels().stream()
                        .flatMap(channel -> parts(channel).stream())
                        .map(part -> template.key() + "." + part))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(words("words.properties").stringPropertyNames())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_placeholder_is_a_variable_of_its_template(String file) throws IOException {
    Properties words = words(file);

    assertThat(words.stringPropertyNames())
        .isNotEmpty()
        .allSatisfy(
            name -> {
              Optional<Template> template = Template.find(name.substring(0, name.lastIndexOf('.')));
              assertThat(template).as("a template for %s of %s", name, file).isPresent();
              assertThat(template.get().variables())
                  .as("the variables in %s of %s", name, file)
                  .containsAll(Placeholders.in(words.getProperty(name)));
            });
  }

  static List<String> files() throws IOException, URISyntaxException {
    Path english = Path.of(Wording.class.getResource("words.properties").toURI());
    try (Stream<Path> beside = Files.list(english.getParent())) {
      return beside
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("words.*\\.properties"))
          .sorted()
          .toList();
    }
  }

  private static List<String> parts(Channel channel) {
    return switch (channel) {
      case SMS -> List.of("sms");
      case EMAIL -> List.of("subject", "text");
      case INBOX, PUSH -> List.of("title", "body");
    };
  }

  private static Properties words(String file) throws IOException {
    Properties words = new Properties();
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }
}
