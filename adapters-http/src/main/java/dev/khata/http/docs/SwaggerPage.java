package dev.khata.http.docs;

import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Html;
import java.util.Locale;

/** A page that shows one document in Swagger UI, without any script of its own. */
final class SwaggerPage {
  private SwaggerPage() {}

  static Content of(String title, String documentPath) {
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
            <link rel="icon" type="image/png" href="%s">
            <link rel="stylesheet" href="%s">
            </head>
            <body>
            <div id="document" data-url="%s"></div>
            <noscript>This page needs JavaScript; it shows <a href="%4$s">%4$s</a>.</noscript>
            <script src="%s"></script>
            <script src="%s"></script>
            <script src="%s"></script>
            </body>
            </html>
            """,
            Html.escape(title),
            Asset.ICON.path(),
            Asset.STYLE.path(),
            Html.escape(documentPath),
            Asset.BUNDLE.path(),
            Asset.PICKERS.path(),
            Asset.START.path()));
  }
}
