package dev.khata.application.messaging;

import dev.khata.domain.kernel.Language;

/**
 * A plain text as a plain page: a paragraph for each block of lines, a link for each line that is
 * nothing but a web address. Everything is escaped, so no value can become markup. The page names
 * its language and, where lines begin on the right, their direction: there a line that holds
 * nothing but a code, an address or somebody's own words runs as those do.
 */
final class SimpleHtml {
  private SimpleHtml() {}

  static String of(String title, String text, Language language) {
    StringBuilder html =
        new StringBuilder("<!doctype html>\n<html")
            .append(speaking(language))
            .append(">\n<head><meta charset=\"utf-8\"><title>")
            .append(escaped(title))
            .append("</title></head>\n<body")
            .append(speaking(language))
            .append(">\n");
    for (String block : text.strip().split("\n\\s*\n", -1)) {
      html.append("<p>");
      String between = "";
      for (String line : block.split("\n", -1)) {
        html.append(between).append(line(line.strip(), language.direction()));
        between = "<br>\n";
      }
      html.append("</p>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  /** On the body too, since many mail clients drop what is around it. */
  private static String speaking(Language language) {
    return switch (language.direction()) {
      case LEFT_TO_RIGHT -> " lang=\"" + language.tag() + "\"";
      case RIGHT_TO_LEFT -> " dir=\"rtl\" lang=\"" + language.tag() + "\"";
    };
  }

  private static String line(String line, Language.Direction direction) {
    String safe = escaped(line);
    boolean address =
        (line.startsWith("https://") || line.startsWith("http://")) && line.indexOf(' ') < 0;
    return switch (direction) {
      case LEFT_TO_RIGHT -> address ? "<a href=\"" + safe + "\">" + safe + "</a>" : safe;
      case RIGHT_TO_LEFT ->
          address
              ? "<a dir=\"ltr\" href=\"" + safe + "\">" + safe + "</a>"
              : "<bdi>" + safe + "</bdi>";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
