package dev.khata.http.endpoint;

import java.util.Locale;

/** Small pages of Khata's own: plain HTML, no script. */
public final class Html {
  private Html() {}

  /**
   * @param body as HTML; what comes from elsewhere in it must have been escaped
   */
  public static Content page(String title, String body) {
    return Content.html(
        String.format(
            Locale.ROOT,
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%%; }
            th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ddd; }
            pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """,
            escape(title),
            body));
  }

  /** Text as it stands, in an element or in an attribute between double quotes. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
