package dev.khata.application.messaging;

import dev.khata.domain.kernel.Language;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Placeholders;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Puts messages into words, in the reader's language if it is one in which Khata writes, and in
 * English otherwise.
 *
 * <p>The words stand in {@code words.properties} (English) and {@code words_LANGUAGE.properties}
 * beside this class, under the key of the template: {@code KEY.sms}; {@code code.sms-short}, which
 * an app's hash follows; {@code KEY.subject} and {@code KEY.text} of an e-mail; {@code KEY.title}
 * and {@code KEY.body} in the app and on a device. Values stand in them as <code>{variable}</code>.
 */
public final class Wording {
  private static final String BUNDLE = "dev.khata.application.messaging.words";
  private static final ResourceBundle.Control WITHOUT_THE_MACHINES_OWN =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final AppHash appHash;

  @Inject
  public Wording(AppHash appHash) {
    this.appHash = appHash;
  }

  /** For whom no app reads codes. */
  Wording() {
    this(AppHash.NONE);
  }

  /** A notification in words, as the app and a device show it. */
  public record Notification(String title, String body) {}

  /** For whoever has the words already and only fills in the values. */
  Content inWords(Content content) {
    ResourceBundle bundle = bundle(language(content.language()));
    return new Content(
        content.to(), content.template(), content.language(), inWords(bundle, content.variables()));
  }

  /**
   * @param address to which it goes; for a device that is its token
   */
  Letter letter(Content content, String address) {
    Map<String, String> values = content.variables();
    if (content.template() == Template.READY_WORDS) {
      return new Letter(
          content.channel(),
          address,
          values.getOrDefault("subject", ""),
          values.getOrDefault("text", ""),
          values.getOrDefault("html", ""));
    }
    Language language = language(content.language());
    Words words = words(content.template(), language, values);
    return switch (content.channel()) {
      case SMS -> new Letter(Channel.SMS, address, "", sms(content.template(), words), "");
      case EMAIL -> email(words, address, language);
      case INBOX, PUSH ->
          new Letter(content.channel(), address, words.of("title"), words.of("body"), "");
    };
  }

  /** With a hash at its end a code has fewer words, since phones look into 140 bytes alone. */
  private String sms(Template template, Words words) {
    return appHash
        .value()
        .filter(hash -> template == Template.CODE)
        .map(hash -> words.of("sms-short") + "\n" + hash)
        .orElseGet(() -> words.of("sms"));
  }

  public Notification notification(Template template, String language, Map<String, String> values) {
    Words words = words(template, language(language), values);
    return new Notification(words.of("title"), words.of("body"));
  }

  private static Letter email(Words words, String address, Language language) {
    String subject = words.of("subject");
    String text = words.of("text");
    return new Letter(
        Channel.EMAIL, address, subject, text, SimpleHtml.of(subject, text, language));
  }

  private static Language language(String tag) {
    return Language.of(tag).orElse(Language.ENGLISH);
  }

  private static Words words(Template template, Language language, Map<String, String> values) {
    ResourceBundle bundle = bundle(language);
    return new Words(bundle, template.key(), inWords(bundle, values));
  }

  private static ResourceBundle bundle(Language language) {
    return ResourceBundle.getBundle(
        BUNDLE, Locale.forLanguageTag(language.tag()), WITHOUT_THE_MACHINES_OWN);
  }

  private static Map<String, String> inWords(ResourceBundle bundle, Map<String, String> values) {
    Map<String, String> worded = new HashMap<>(values);
    values.keySet().stream()
        .filter(bundle::containsKey)
        .forEach(
            variable -> {
              String key = variable + "." + values.get(variable);
              String words = bundle.getString(bundle.containsKey(key) ? key : variable);
              worded.put(variable, Placeholders.fill(words, values));
            });
    return worded;
  }

  /** The texts of one template in one language, with the values of one message. */
  private record Words(ResourceBundle bundle, String key, Map<String, String> values) {
    String of(String part) {
      return Placeholders.fill(bundle.getString(key + "." + part), values);
    }
  }
}
