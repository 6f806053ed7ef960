package dev.khata.sms.template;

import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Outgoing;
import dev.khata.domain.messaging.Placeholders;
import dev.khata.domain.messaging.Template;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the operator's file of templates says: lines {@code KEY[.LANGUAGE] = ID; SENDER; TEXT},
 * where the line of a language goes before the one without.
 */
public record SmsTemplates(Map<String, Registered> lines) {
  public SmsTemplates {
    lines = Map.copyOf(lines);
  }

  public static SmsTemplates none() {
    return new SmsTemplates(Map.of());
  }

  /**
   * @throws BadTemplates for the first line that can't be
   */
  public static SmsTemplates read(Map<String, String> file) {
    Map<String, Registered> lines = new HashMap<>();
    file.forEach(
        (name, line) -> {
          try {
            lines.put(name, Registered.read(template(name), line));
          } catch (BadTemplates e) {
            throw new BadTemplates(name + ": " + e.reason());
          }
        });
    return new SmsTemplates(lines);
  }

  private static Template template(String name) {
    int dot = name.indexOf('.');
    String language = dot < 0 ? "en" : name.substring(dot + 1);
    if (!Locale.forLanguageTag(language).toLanguageTag().equals(language)) {
      throw new BadTemplates("expected a language such as ne or hi-IN behind the dot");
    }
    return Template.find(dot < 0 ? name : name.substring(0, dot))
        .filter(sent()::contains)
        .orElseThrow(
            () ->
                new BadTemplates(
                    "Khata sends no such text message; it sends " + String.join(", ", keys())));
  }

  /** Every template that goes out as a text message. */
  static List<Template> sent() {
    return Arrays.stream(Template.values())
        .filter(template -> template.channels().contains(Channel.SMS))
        .filter(template -> template != Template.READY_WORDS)
        .toList();
  }

  private static List<String> keys() {
    return sent().stream().map(Template::key).toList();
  }

  /** The keys of what Khata sends and for which no line without a language does. */
  public List<String> lacking(Predicate<Registered> does) {
    return keys().stream()
        .filter(key -> Optional.ofNullable(lines.get(key)).filter(does).isEmpty())
        .toList();
  }

  /** The line for that content: the closest to its language. */
  public Optional<Registered> find(Content content) {
    String key = content.template().key();
    String tag = content.language();
    String language = Locale.forLanguageTag(tag).getLanguage();
    return Optional.ofNullable(lines.get(key + "." + tag))
        .or(() -> Optional.ofNullable(lines.get(key + "." + language)))
        .or(() -> Optional.ofNullable(lines.get(key)));
  }

  /** The message in the registered words, to the letter, where there are such. */
  public Outgoing worded(Outgoing message) {
    Content content = message.content();
    return find(content)
        .flatMap(Registered::text)
        .map(text -> Placeholders.fill(text, content.variables()))
        .map(text -> new Letter(Channel.SMS, message.letter().to(), "", text, ""))
        .map(letter -> new Outgoing(message.id(), content, letter, message.expiresAt()))
        .orElse(message);
  }
}
