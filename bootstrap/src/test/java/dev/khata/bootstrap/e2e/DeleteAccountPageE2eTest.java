package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Permission;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages on which people delete their account without the app, as a browser without scripts. */
class DeleteAccountPageE2eTest {
  private static final SettableClock CLOCK = new SettableClock();
  private static final String START = "/account/delete";
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(CLOCK);

  private final App browser = KHATA.app();
  private final Subscriber asha = Subscriber.anybody(KHATA.app());

  @Test
  void an_account_is_deleted_by_whoever_gets_the_code() {
    Subscriber.Session session = asha.in(asha.signUp());
    assertThat(browser.get(START).is(200).text()).contains("action=\"/account/delete/code\"");
    ask(asha.phone());

    Answer shown = prove(asha.phone(), asha.code(2));
    assertThat(shown.text())
        .contains("is erased on", "Delete my account")
        .doesNotContain("wallet", asha.phone());
    session.me().is(200);
    String token = token(shown);
    assertThat(confirm(token).text()).contains("Your account is deleted", "is erased on");

    session.me().is(401);
    assertThat(confirm(token).text()).contains("Ask for a new code");
    asha.askToSignUp().is(200);
  }

  @Test
  void what_is_in_the_wallet_needs_a_tick_of_its_own() {
    Subscriber.Session session = asha.in(asha.signUp());
    new Acquaintances(KHATA).give(Acquaintances.id(session), "12.50");
    ask(asha.phone());
    Answer shown = prove(asha.phone(), asha.code(2));
    assertThat(shown.text()).contains("I give up the 12.50 NPR in my wallet", "name=\"forfeit\"");

    assertThat(confirm(token(shown)).text())
        .contains("There is money in your wallet", "name=\"forfeit\"");
    session.me().is(200);
    Answer gone =
        new Form()
            .text("token", token(shown))
            .text("forfeit", "yes")
            .post(browser, START + "/confirm");

    assertThat(gone.is(200).text()).contains("Your account is deleted");
    session.me().is(401);
    assertThat(KHATA.run("verify-ledger").code()).isZero();
  }

  @Test
  void whether_there_is_an_account_shows_in_nothing() {
    asha.signUp();
    String nobody = Fresh.phone().e164();

    Answer known = ask(asha.phone());
    Answer unknown = ask(nobody);

    assertThat(unknown.text()).isEqualTo(known.text().replace(asha.phone(), nobody));
    Answer wrong = prove(asha.phone(), "000000");
    assertThat(wrong.text()).contains("That code is wrong");
    assertThat(prove(nobody, "000000").text())
        .isEqualTo(wrong.text().replace(asha.phone(), nobody));
    for (String one : new String[] {asha.phone(), nobody}) {
      ask(one);
      ask(one);
      assertThat(ask(one).text()).contains("tried too often");
    }
  }

  @Test
  void a_token_is_good_for_some_minutes_and_for_nobody_who_is_blocked() {
    long id = asha.signUp().user().path("user_id").asLong();
    ask(asha.phone());
    String token = token(prove(asha.phone(), asha.code(2)));
    CLOCK.advance(Duration.ofMinutes(11));
    assertThat(confirm(token).text()).contains("Ask for a new code");

    ask(asha.phone());
    String later = token(prove(asha.phone(), asha.code(3)));
    KHATA.sql().execute("UPDATE users SET state = 'BLOCKED' WHERE id = ?", id);

    assertThat(confirm(later).text()).contains("Ask for a new code");
    assertThat(KHATA.sql().fetchValue("SELECT count(*) FROM users WHERE id = ?", id)).isEqualTo(1L);
  }

  @Test
  void who_looks_after_the_service_hands_that_over_first() {
    Staff staff = Staff.hiredBy(KHATA).mayOnly(Permission.all());
    String phone = staff.person().e164();
    ask(phone);

    Answer refused = confirm(token(prove(phone, browser.inbox(phone).code(2))));

    assertThat(refused.text()).contains("Somebody has to take that over first");
  }

  @Test
  void what_can_not_be_read_is_asked_for_again_and_stays_text() {
    for (String typed : new String[] {"", "9812345678", "asha@", "+1", "\"><script>x</script>@"}) {
      assertThat(ask(typed).text()).contains("Enter an e-mail address").doesNotContain("<script>");
    }
    String odd = "\"o'neil<b>\"@example.np";
    assertThat(ask(odd).text()).doesNotContain("<b>");
    assertThat(confirm("").text()).contains("Ask for a new code");
    assertThat(browser.post(START + "/code", "identifier", asha.phone()).status()).isEqualTo(415);
  }

  @Test
  void the_message_says_what_its_code_does() {
    asha.signUp();
    ask(asha.phone());

    assertThat(browser.inbox(asha.phone()).messages(2).getFirst())
        .contains("deletes your account", asha.code(2));
    assertThat(browser.inbox(asha.phone()).messages(2).getLast())
        .doesNotContain("deletes your account");
  }

  @Test
  void its_code_logs_nobody_in_and_a_code_to_log_in_deletes_nothing() {
    Subscriber.Session session = asha.in(asha.signUp());
    ask(asha.phone());
    browser
        .post(
            "/api/auth/otp/verify",
            Json.of("identifier", asha.phone(), "otp", asha.code(2), "purpose", "LOGIN"))
        .is(400);
    browser
        .post("/api/auth/otp/request", Json.of("identifier", asha.phone(), "purpose", "LOGIN"))
        .is(200);

    assertThat(prove(asha.phone(), asha.code(3)).text()).contains("That code is wrong");
    session.me().is(200);
  }

  @Test
  void what_is_no_form_of_its_own_is_answered_by_a_page_too() {
    String tooLong = "9".repeat(300);
    for (Form form :
        List.of(
            new Form().text("identifier", tooLong),
            new Form().text("identifier", "+91981234\u0007"),
            new Form().text("identifier", asha.phone()).text("code", tooLong))) {
      page(form.post(browser, START + "/prove"), 400);
    }
    page(new Form().text("token", tooLong).post(browser, START + "/confirm"), 400);
    for (String path : List.of(START + "/%ff", START + "/%ff/x")) {
      page(browser.get(path), 400);
    }
    page(browser.get(START + "/nothing"), 404);
    page(browser.get("/account/nothing"), 404);
    page(browser.get(START + "/code"), 405);
    page(browser.post(START + "/code", Json.of("identifier", asha.phone())), 415);
  }

  private static void page(Answer answer, int status) {
    answer.is(status);
    assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("form-action");
    assertThat(answer.text())
        .contains(
            "<h1>Delete your account</h1>", "role=\"alert\"", "action=\"/account/delete/code\"")
        .doesNotContain("{\"detail\"");
  }

  @Test
  void no_script_frame_or_other_site_has_a_part_in_it() {
    Answer page = browser.get(START).is(200);

    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "script-src");
    assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-cache");
    assertThat(page.text()).doesNotContain("<script", "style=", "onclick");
  }

  private Answer ask(String identifier) {
    return new Form().text("identifier", identifier).post(browser, START + "/code").is(200);
  }

  private Answer prove(String identifier, String code) {
    return new Form()
        .text("identifier", identifier)
        .text("code", code)
        .post(browser, START + "/prove")
        .is(200);
  }

  private Answer confirm(String token) {
    return new Form().text("token", token).post(browser, START + "/confirm").is(200);
  }

  private static String token(Answer page) {
    Matcher found = TOKEN.matcher(page.text());
    assertThat(found.find()).as(page::text).isTrue();
    return found.group(1);
  }
}
