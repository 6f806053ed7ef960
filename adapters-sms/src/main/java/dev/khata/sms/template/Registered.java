package dev.khata.sms.template;

import dev.khata.domain.messaging.Placeholders;
import dev.khata.domain.messaging.Template;
import java.util.Optional;

/**
 * A template as a gateway has it.
 *
 * @param id the gateway's own for it; may be empty
 * @param sender by which it is sent; none for the configured one
 * @param text as it was registered, with <code>{variables}</code>; none for Khata's own words
 */
public record Registered(String id, Optional<String> sender, Optional<String> text) {
  private static final int PARTS = 3;

  /** Reads {@code ID; SENDER; TEXT}; the text may hold further semicolons. */
  static Registered read(Template template, String line) {
    String[] parts = line.split(";", PARTS);
    if (parts.length != PARTS) {
      throw new BadTemplates("expected ID; SENDER; TEXT, each of which may be empty");
    }
    Optional<String> text = filled(parts[2]);
    text.ifPresent(words -> check(template, words));
    return new Registered(parts[0].strip(), filled(parts[1]), text);
  }

  private static Optional<String> filled(String part) {
    return Optional.of(part.strip()).filter(text -> !text.isEmpty());
  }

  private static void check(Template template, String words) {
    try {
      for (String name : Placeholders.in(words)) {
        if (!template.variables().contains(name)) {
          throw new BadTemplates("there is no value for {" + name + "}");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadTemplates("a brace is not closed");
    }
  }
}
