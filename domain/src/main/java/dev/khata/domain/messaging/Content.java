package dev.khata.domain.messaging;

import java.util.Map;

/**
 * What a message says and to whom, not yet in words: some vendors take a template's id and the
 * variables, and have the words themselves.
 *
 * @param language the BCP 47 tag of the language that the recipient reads
 * @param variables a value for each of the template's
 */
public record Content(
    Recipient to, Template template, String language, Map<String, String> variables) {
  public Content {
    variables = Map.copyOf(variables);
    template.requireAll(variables);
    if (!template.channels().contains(to.channel())) {
      throw new IllegalArgumentException(
          "the template " + template.key() + " has no words for " + to.channel());
    }
  }

  public Channel channel() {
    return to.channel();
  }

  /** Masked: variables hold codes, links and names. */
  @Override
  public String toString() {
    return "Content[" + channel() + ", " + template.key() + "]";
  }
}
