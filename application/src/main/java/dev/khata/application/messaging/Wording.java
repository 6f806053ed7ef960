package dev.khata.application.messaging;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Letter;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Puts messages into words, in the reader's language where there is a file for it and in English
 * otherwise.
 *
 * <p>The words stand in {@code words.properties} (English) and {@code words_LANGUAGE.properties}
 * beside this class: for each message {@code NAME.sms}, or {@code NAME.subject} and {@code
 * NAME.text}, with values as <code>{value}</code>.
 */
public final class Wording {
  private static final String BUNDLE = "dev.khata.application.messaging.words";
  private static final ResourceBundle.Control ENGLISH_WHEN_UNKNOWN =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  @Inject
  public Wording() {}

  public Letter sms(String to, String name, String language, Map<String, String> values) {
    return new Letter(
        Channel.SMS, to, "", filled(words(language).getString(name + ".sms"), values), "");
  }

  public Letter email(String to, String name, String language, Map<String, String> values) {
    ResourceBundle words = words(language);
    String subject = filled(words.getString(name + ".subject"), values);
    String text = filled(words.getString(name + ".text"), values);
    return new Letter(Channel.EMAIL, to, subject, text, SimpleHtml.of(subject, text, language));
  }

  private static ResourceBundle words(String language) {
    return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), ENGLISH_WHEN_UNKNOWN);
  }

  /** One pass, so that a value that looks like a placeholder stays what it is. */
  private static String filled(String words, Map<String, String> values) {
    StringBuilder filled = new StringBuilder(words.length() + 64);
    int at = 0;
    for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', at)) {
      int close = words.indexOf('}', open);
      String value = close < 0 ? null : values.get(words.substring(open + 1, close));
      if (value == null) {
        throw new IllegalStateException("no value for a placeholder in: " + words);
      }
      filled.append(words, at, open).append(value);
      at = close + 1;
    }
    return filled.append(words, at, words.length()).toString();
  }
}
