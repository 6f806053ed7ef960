package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strangers who guess at a code, wherever one is typed in; the owner asked for it from home. */
@Isolated("crowds of requests are to be answered in time")
class GuessedCodesE2eTest {
  private static final String PROXY = "127.0.0.250";

  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(Map.of("KHATA_TRUSTED_PROXIES", PROXY + "/32"));

  private final App app = KHATA.app();
  private final App home = app.from("127.0.0.100");

  /** A place where a code is asked for and typed in. */
  enum Door {
    MYPHARMA_PHONE,
    MYPHARMA_EMAIL,
    GENCHARGE_SIGN_UP,
    GENCHARGE_LOG_IN
  }

  /** Somebody who asked for a code, the code, and how it is typed in. */
  private record Asked(Door door, String to, String code) {
    Answer typeIn(App from, String typed) {
      return switch (door) {
        case MYPHARMA_PHONE -> from.post("/api/auth/verify-otp/", "phone", to, "otp", typed);
        case MYPHARMA_EMAIL -> from.post("/api/auth/verify-otp/", "email", to, "otp", typed);
        case GENCHARGE_SIGN_UP ->
            from.post("/auth/verify-otp-signup", "phone_number", to, "otp", typed);
        case GENCHARGE_LOG_IN -> new Subscriber(from, to).logInByOtp(typed);
      };
    }

    Answer guess(App from) {
      return typeIn(from, (code.charAt(0) == '9' ? "0" : "9") + code.substring(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void sixty_wrong_codes_from_twenty_addresses_do_not_keep_the_owner_out(Door door) {
    Asked asked = askAt(door);
    List<Integer> answers = new ArrayList<>();

    for (int i = 0; i < 60; i++) {
      answers.add(asked.guess(app.from("127.0.0." + (1 + i % 20))).status());
    }

    assertThat(answers.subList(0, 50)).containsOnly(400);
    assertThat(answers.subList(50, 60)).containsOnly(429);
    asked.typeIn(app.from("127.0.0.1"), asked.code()).is(429).retryWithin(3600);
    asked.typeIn(home, asked.code()).is(200);
  }

  @ParameterizedTest
  @EnumSource
  void of_two_hundred_at_once_from_one_address_five_are_judged(Door door) {
    Asked asked = askAt(door);
    App stranger = app.from("127.0.0.50");
    int before = judged();

    List<Integer> answers = Race.of(200, runner -> asked.guess(stranger).status());

    // One address has an eighth of the places.
    assertThat(answers).isSubsetOf(400, 429, 503);
    assertThat(answers).filteredOn(status -> status == 400).hasSize(10);
    assertThat(judged() - before).isEqualTo(5);
    asked.typeIn(stranger, asked.code()).is(429).retryWithin(3600);
    asked.typeIn(home, asked.code()).is(200);
  }

  @Test
  void the_addresses_of_one_household_are_one() {
    Asked asked = askAt(Door.GENCHARGE_SIGN_UP);

    for (int i = 1; i <= 10; i++) {
      asked.guess(behindProxy("2001:db8:0:7::" + i)).is(400);
    }

    asked.guess(behindProxy("2001:db8:0:7:ffff::1")).is(429).retryWithin(3600);
    asked.guess(behindProxy("2001:db8:0:8::1")).is(400);
  }

  private App behindProxy(String address) {
    return app.from(PROXY).withHeader("X-Forwarded-For", address);
  }

  private Asked askAt(Door door) {
    Person rahim = Person.anybody();
    Subscriber asha = Subscriber.anybody(home);
    return switch (door) {
      case MYPHARMA_PHONE -> {
        home.post("/api/auth/register/phone/", "phone", rahim.phone()).is(200);
        yield new Asked(door, rahim.phone(), app.inbox(rahim.e164()).code());
      }
      case MYPHARMA_EMAIL -> {
        home.post("/api/auth/request-otp/", "email", rahim.email()).is(200);
        yield new Asked(door, rahim.email(), app.inbox(rahim.email()).code());
      }
      case GENCHARGE_SIGN_UP -> {
        asha.askToSignUp().is(200);
        yield new Asked(door, asha.phone(), asha.code(1));
      }
      case GENCHARGE_LOG_IN -> {
        asha.signUp();
        asha.askToLogIn().is(200);
        yield new Asked(door, asha.phone(), asha.code(2));
      }
    };
  }

  private static int judged() {
    return KHATA
        .sql()
        .fetchSingle("select count(*) from otp_try where challenge is not null")
        .get(0, int.class);
  }
}
