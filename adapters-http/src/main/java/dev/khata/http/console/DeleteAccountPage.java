package dev.khata.http.console;

import dev.khata.application.lifecycle.LeaveByCode.Prospect;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.wallet.Money;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The steps of deleting an account, each a page with one form. */
final class DeleteAccountPage {
  static final String NO_IDENTIFIER =
      "Enter an e-mail address, or a phone number with its country, such as +977 981 234 5678.";
  static final String WRONG_CODE = "That code is wrong, or too old. Look for the newest one.";
  static final String LATER = "That was tried too often. Try again in an hour.";
  static final String OFTEN = "That was tried too often. Try again in a minute.";
  static final String UNREADABLE = "That can't be read. Begin again.";
  static final String TOO_LATE = "That took too long, or was done before. Ask for a new code.";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private DeleteAccountPage() {}

  static Content start() {
    return start(Optional.empty());
  }

  static Content startAgain(String problem) {
    return start(Optional.of(problem));
  }

  private static Content start(Optional<String> problem) {
    return page(
        problem,
        String.format(
            Locale.ROOT,
            """
            <p>Your sign-in, devices and documents are gone at once. What the law has us keep for a
            while is kept apart, and erased after that.</p>
            %s
            <label for="identifier">Your phone number or e-mail address</label>
            <input id="identifier" name="identifier" type="text" maxlength="254" required
             autocomplete="username" autocapitalize="none" spellcheck="false"
             aria-describedby="how">
            <p id="how" class="rules">A phone number with its country, such as +977 981 234 5678.</p>
            <button type="submit">Send me a code</button>
            </form>
            """,
            form(DeleteAccountPages.CODE)));
  }

  static Content code(String identifier, Optional<String> problem) {
    return page(
        problem,
        String.format(
            Locale.ROOT,
            """
            <p>If there is an account of <strong>%2$s</strong>, a code is on its way there.</p>
            %1$s
            <input type="hidden" name="identifier" value="%2$s">
            <label for="code">The code</label>
            <input id="code" name="code" type="text" inputmode="numeric" maxlength="20" required
             autocomplete="one-time-code" spellcheck="false">
            <button type="submit">Go on</button>
            </form>
            <p class="rules"><a href="%3$s">Enter another number or address</a></p>
            """,
            form(DeleteAccountPages.PROVE),
            Html.escape(identifier),
            DeleteAccountPages.START));
  }

  static Content confirm(String token, Prospect prospect, Optional<DeletionRefusal> refusal) {
    return page(
        refusal.map(DeleteAccountPage::words),
        String.format(
            Locale.ROOT,
            """
            <ul>
            <li>You are logged out everywhere at once, and nobody sees your account any more.</li>
            <li>What is kept of you is erased on <strong>%2$s</strong>.</li>
            <li>This can't be undone.</li>
            </ul>
            %1$s
            <input type="hidden" name="token" value="%3$s">
            %4$s<button type="submit">Delete my account</button>
            </form>
            """,
            form(DeleteAccountPages.CONFIRM),
            day(prospect.erasedOn()),
            Html.escape(token),
            prospect.balance().isZero() ? "" : forfeit(prospect.balance())));
  }

  private static String forfeit(Money balance) {
    return String.format(
        Locale.ROOT,
        """
        <label class="choice"><input name="forfeit" type="checkbox" value="yes" required>
        I give up the %s %s in my wallet</label>
        """,
        balance.amount().toPlainString(),
        Html.escape(balance.unit().code()));
  }

  static Content done(Instant erasedOn) {
    return page(
        Optional.empty(),
        String.format(
            Locale.ROOT,
            """
            <div class="outcome"><p>Your account is deleted.</p>
            <p>What is kept of you is erased on %s.</p></div>
            """,
            day(erasedOn)));
  }

  private static String words(DeletionRefusal refusal) {
    return switch (refusal) {
      case BALANCE_NOT_ZERO -> "There is money in your wallet. Say that you give it up.";
      case MONEY_ON_HOLD ->
          "Money in your wallet is set aside for something under way. Try again when it is done.";
      case IS_ADMIN -> "You look after this service. Somebody has to take that over first.";
    };
  }

  private static String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  private static String form(String action) {
    return "<form method=\"post\" enctype=\"multipart/form-data\" action=\"" + action + "\">";
  }

  private static Content page(Optional<String> problem, String body) {
    return Content.html(
        String.format(
            Locale.ROOT,
            """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Delete your account</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="%1$s">
            </head>
            <body>
            <main>
            <h1>Delete your account</h1>
            %2$s%3$s</main>
            </body>
            </html>
            """,
            Asset.STYLE.path(),
            problem
                .map(
                    words ->
                        "<p class=\"outcome problem\" role=\"alert\">"
                            + Html.escape(words)
                            + "</p>\n")
                .orElse(""),
            body));
  }
}
