package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.ManagePreferences;
import dev.khata.application.messaging.Notify;
import dev.khata.application.messaging.ReadInbox;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Template;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People are written to in their language, whatever it is that tells it. */
class LanguagesE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();

  @Test
  void a_code_to_sign_up_with_is_in_the_language_of_the_request() {
    Subscriber asha = Subscriber.anybody(asking("ne-NP,en;q=0.5"));
    asha.signUp();
    assertThat(newest(asha, 1)).contains("तपाईंको कोड").doesNotContain("code");

    Person rahim = Person.anybody();
    rahim.signUpByEmail(asking("bn-BD"));
    assertThat(app.inbox(rahim.email()).messages(1).getFirst()).contains("লিংকটি খুলুন");
    app.get("/api/auth/verify-email/?token=" + app.inbox(rahim.email()).linkToken(1)).is(200);
  }

  @Test
  void who_has_chosen_none_is_answered_as_the_request_asks() {
    Subscriber asha = Subscriber.anybody(app);
    Answer in = asha.signUp();
    assertThat(newest(asha, 1)).contains("is your code");

    new Subscriber(asking("fr, hi-IN;q=0.7, en;q=0.3"), asha.phone()).askToLogIn().is(200);

    assertThat(newest(asha, 2)).contains("आपका कोड");
    assertThat(language(asha.in(in))).as("what the contract shows").isEqualTo("en");
  }

  @Test
  void who_has_chosen_nepali_is_written_to_in_nepali_by_sms_and_mail_and_in_the_app() {
    Subscriber asha = Subscriber.anybody(asking("hi"));
    Answer in = asha.signUp();
    Subscriber.Session session = asha.in(in);
    assertThat(language(session)).isEqualTo("hi");
    String address = "asha." + in.user().path("user_id").asText() + "@example.com";

    session.put("/user/preference", "language", "ne").is(200);

    asha.askToLogIn().is(200);
    assertThat(newest(asha, 2)).contains("तपाईंको कोड");
    asha.logInByOtp(asha.code(2)).is(200);
    UserId id = new UserId(in.user().path("user_id").asLong());
    assertThat(notified(id)).isEqualTo("तपाईंको पासवर्ड परिवर्तन भएको छ");
    resetPassword(id, address);
    assertThat(app.inbox(address).messages(1).getFirst()).contains("पासवर्ड रिसेट गर्न अनुरोध");

    session.put("/user/preference", "language", "ur-PK").is(200);
    asha.askToLogIn().is(200);
    assertThat(newest(asha, 3)).contains("آپ کا کوڈ");
    assertThat(language(session)).isEqualTo("ur-PK");
  }

  /** The mail to an address that they have proven, asked for by an app of another contract. */
  private void resetPassword(UserId id, String address) {
    KHATA
        .sql()
        .execute(
            "UPDATE users SET email = ?, email_key = lower(?), email_contract = 'mypharma',"
                + " email_verified_at = now() WHERE id = ?",
            address,
            address,
            id.value());
    asking("bn").post("/api/auth/password-reset/", "email", address).is(200);
  }

  private static String notified(UserId id) {
    User user = KHATA.get(Users.class).find(id).orElseThrow();
    String language = KHATA.get(ManagePreferences.class).of(user).language();
    KHATA
        .get(Transactions.class)
        .inTransaction(
            () ->
                KHATA
                    .get(Notify.class)
                    .handle(
                        new Notify.Command(
                            id,
                            Template.PASSWORD_CHANGED,
                            language,
                            Map.of(),
                            Optional.empty(),
                            Origin.batch("test"))));
    return KHATA
        .get(ReadInbox.class)
        .handle(id, language, new Window(0, 10))
        .items()
        .getFirst()
        .words()
        .title();
  }

  private App asking(String acceptLanguage) {
    return app.withHeader("Accept-Language", acceptLanguage);
  }

  private String newest(Subscriber somebody, int messages) {
    return app.inbox(somebody.phone()).messages(messages).getFirst();
  }

  private static String language(Subscriber.Session session) {
    return session.app().get("/user/preference").is(200).get("language");
  }
}
