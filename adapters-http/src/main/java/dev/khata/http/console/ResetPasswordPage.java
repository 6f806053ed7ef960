package dev.khata.http.console;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Html;
import java.util.Locale;

/** The form for a new password. Its script shows it once it has found the link's token. */
final class ResetPasswordPage {
  private ResetPasswordPage() {}

  /**
   * @param product the name that the person knows the contract by
   */
  static Content of(String product, ResetForm form) {
    String name = Html.escape(product);
    return Content.html(
        String.format(
            Locale.ROOT,
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>Set a new password – %1$s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="%2$s">
            <script src="%3$s" defer></script>
            </head>
            <body>
            <main>
            <p class="product">%1$s</p>
            <h1>Set a new password</h1>
            <noscript><p class="outcome problem">This page needs JavaScript.</p></noscript>
            <div id="outcome" class="outcome" tabindex="-1" hidden></div>
            %4$s</main>
            </body>
            </html>
            """,
            name,
            Asset.STYLE.path(),
            Asset.RESET_PASSWORD.path(),
            fields(form)));
  }

  /** Without names, so that a browser would send nothing of them by itself. */
  private static String fields(ResetForm form) {
    return String.format(
        Locale.ROOT,
        """
        <form id="reset" novalidate hidden%s>
        <label for="password">New password</label>
        <input id="password" type="password" autocomplete="new-password" required
         autocapitalize="none" spellcheck="false" aria-describedby="rules password-problems">
        <p id="rules" class="rules">%s</p>
        <ul id="password-problems" class="problems" hidden></ul>
        <label for="repeat">Repeat the new password</label>
        <input id="repeat" type="password" autocomplete="new-password" required
         autocapitalize="none" spellcheck="false" aria-describedby="repeat-problems">
        <ul id="repeat-problems" class="problems" hidden></ul>
        <label class="choice"><input id="show" type="checkbox"> Show the passwords</label>
        <button id="send" type="submit">Set password</button>
        </form>
        """,
        data(form),
        Html.escape(rules(form.policy())));
  }

  /** What the script has to know of the contract. */
  private static String data(ResetForm form) {
    ResetForm.Answers answers = form.answers();
    return attribute("confirm", form.confirm())
        + attribute("token-member", form.tokenMember())
        + attribute("password-member", form.passwordMember())
        + attribute("done", answers.done())
        + attribute("problem", answers.problem())
        + attribute("fields", answers.fields().orElse(""))
        + attribute("dead-link", answers.deadLink().orElse(""));
  }

  private static String attribute(String name, String value) {
    return String.format(Locale.ROOT, " data-%s=\"%s\"", name, Html.escape(value));
  }

  private static String rules(PasswordPolicy policy) {
    String length = "At least " + policy.minLength() + " characters";
    return policy.fourClasses()
        ? length
            + ", with an upper-case letter, a lower-case letter, a digit and one of "
            + String.join(" ", PasswordPolicy.SPECIAL.split(""))
        : length + ".";
  }
}
