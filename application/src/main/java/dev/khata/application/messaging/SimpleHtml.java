package dev.khata.application.messaging;

import java.util.Locale;

/**
 * A plain text as a plain page: a paragraph for each block of lines, a link for each line that is
 * nothing but a web address. Everything is escaped, so no value can become markup.
 */
final class SimpleHtml {
  private SimpleHtml() {}

  static String of(String title, String text, String language) {
    StringBuilder html =
        new StringBuilder("<!doctype html>\n<html lang=\"")
            .append(escaped(Locale.forLanguageTag(language).toLanguageTag()))
            .append("\">\n<head><meta charset=\"utf-8\"><title>")
            .append(escaped(title))
            .append("</title></head>\n<body>\n");
    for (String block : text.strip().split("\n\\s*\n", -1)) {
      html.append("<p>");
      String between = "";
      for (String line : block.split("\n", -1)) {
        html.append(between).append(line(line.strip()));
        between = "<br>\n";
      }
      html.append("</p>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static String line(String line) {
    String safe = escaped(line);
    boolean address =
        (line.startsWith("https://") || line.startsWith("http://")) && line.indexOf(' ') < 0;
    return address ? "<a href=\"" + safe + "\">" + safe + "</a>" : safe;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
