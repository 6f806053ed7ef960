package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Whether time tells who has an account. Only on request, {@code -Dkhata.timing=true}, and on a
 * machine that does nothing else: noise fails it.
 */
@EnabledIfSystemProperty(named = "khata.timing", matches = "true")
class TimingE2eTest {
  private static final int PAIRS = 200;
  private static final int WARM_UP = 50;
  private static final Percentage ALIKE = Percentage.withPercentage(5);

  /** Password hashes as they are in earnest. */
  @RegisterExtension
  static final RunningKhata KHATA =
      RunningKhata.start(Map.of("KHATA_ARGON2_MEMORY_KIB", "19456", "KHATA_ARGON2_PASSES", "2"));

  private final App app = KHATA.app();

  @Test
  void asking_for_a_code_takes_as_long_for_a_phone_with_an_account() {
    compare(
        person -> person.signUp(app),
        person -> app.post("/api/auth/register/phone/", "phone", person.phone()).is(200));
  }

  @Test
  void a_wrong_password_takes_as_long_for_a_phone_with_an_account() {
    compare(person -> person.signUp(app), person -> person.logIn(app, "Wrong4Sure!").is(401));
  }

  @Test
  void asking_for_a_reset_takes_as_long_for_an_address_with_an_account() {
    compare(
        person -> person.signUpByEmail(app),
        person -> app.post("/api/auth/password-reset/", "email", person.email()).is(200));
  }

  private void compare(Consumer<Person> makeKnown, Consumer<Person> call) {
    Person[] known = new Person[WARM_UP + PAIRS];
    for (int i = 0; i < known.length; i++) {
      known[i] = Person.anybody();
      makeKnown.accept(known[i]);
    }
    double[] withAccount = new double[PAIRS];
    double[] without = new double[PAIRS];
    for (int i = 0; i < known.length; i++) {
      Person unknown = Person.anybody();
      boolean knownFirst = i % 2 == 0;
      double first = millis(call, knownFirst ? known[i] : unknown);
      double second = millis(call, knownFirst ? unknown : known[i]);
      if (i >= WARM_UP) {
        withAccount[i - WARM_UP] = knownFirst ? first : second;
        without[i - WARM_UP] = knownFirst ? second : first;
      }
    }
    assertThat(median(withAccount)).isCloseTo(median(without), ALIKE);
  }

  private static double millis(Consumer<Person> call, Person person) {
    long start = System.nanoTime();
    call.accept(person);
    return (System.nanoTime() - start) / 1e6;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return (values[values.length / 2 - 1] + values[values.length / 2]) / 2;
  }
}
