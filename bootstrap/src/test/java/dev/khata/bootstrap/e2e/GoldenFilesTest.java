package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One request and its answer for every endpoint of My Pharma, as an app would see them. */
class GoldenFilesTest {
  private static final String FOLDER = "dev/khata/bootstrap/e2e/golden";
  private static final boolean RENEW = Boolean.getBoolean("golden.renew");
  private static final Path SOURCES = Path.of("src", "test", "resources").resolve(FOLDER);

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start(new SettableClock());

  private final App app = KHATA.app();
  private final Person rahim = new Person("01712345678", "user@example.com");
  private final Person karim = new Person("01812345678", "karim@example.com");
  private final Set<String> compared = new HashSet<>();

  @Test
  void every_endpoint_answers_as_it_always_did() throws IOException {
    signingUp();
    loggingIn();
    resettingThePassword();
    documentation();

    assertThat(compared).isEqualTo(files());
    assertThat(compared).hasSize(14);
  }

  private void signingUp() throws IOException {
    post("register-phone", "/api/auth/register/phone/", "phone", rahim.phone());
    String code = app.inbox(rahim.e164()).code();
    Answer verified =
        post("verify-otp", "/api/auth/verify-otp/", "phone", rahim.phone(), "otp", code);
    post(
        "register-complete",
        "/api/auth/register/complete/",
        "registration_token",
        verified.get("registration_token"),
        "password",
        Person.PASSWORD,
        "email",
        rahim.email(),
        "first_name",
        "Rahim",
        "last_name",
        "Uddin");
    post(
        "register-email",
        "/api/auth/register/email/",
        "email",
        karim.email(),
        "password",
        Person.PASSWORD);
    post("request-otp", "/api/auth/request-otp/", "email", "new@example.com");
    get("verify-email", "/api/auth/verify-email/?token=" + app.inbox(karim.email()).linkToken(1));
  }

  private void loggingIn() throws IOException {
    Answer in =
        post("login", "/api/auth/login/", "phone", rahim.phone(), "password", Person.PASSWORD);
    Answer refreshed =
        post("token-refresh", "/api/auth/token/refresh/", "refresh", in.get("refresh"));
    App session = app.with(refreshed.get("access"));
    compare("me", Golden.of(null, session.get("/api/auth/me/")));
    var body = Json.of("refresh", refreshed.get("refresh"));
    compare("logout", Golden.of(body, session.post("/api/auth/logout/", body)));
  }

  private void resettingThePassword() throws IOException {
    post("password-reset", "/api/auth/password-reset/", "email", karim.email());
    post(
        "password-reset-confirm",
        "/api/auth/password-reset/confirm/",
        "token",
        app.inbox(karim.email()).linkToken(2),
        "new_password",
        "Dry5Season!");
  }

  private void documentation() throws IOException {
    get("schema", "/api/schema/");
    get("schema-swagger", "/api/schema/swagger/");
  }

  private Answer post(String name, String path, Object... namesAndValues) throws IOException {
    var body = Json.of(namesAndValues);
    Answer answer = app.post(path, body).is(200);
    compare(name, Golden.of(body, answer));
    return answer;
  }

  private void get(String name, String path) throws IOException {
    compare(name, Golden.of(null, app.get(path).is(200)));
  }

  private void compare(String name, String actual) throws IOException {
    compared.add(name + ".txt");
    Path file = SOURCES.resolve(name + ".txt");
    if (RENEW) {
      Files.createDirectories(SOURCES);
      Files.writeString(file, actual);
    }
    assertThat(actual).as(name).isEqualTo(Files.readString(file));
  }

  private static Set<String> files() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return new HashSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
