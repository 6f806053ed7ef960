package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.persistence.testing.TestDatabase;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever way a super admin's password comes in, it is not a weak one. */
class AdminPasswordE2eTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final Map<String, String> settings =
      new HashMap<>(RunningKhata.onDatabase(DATABASE.config()));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @AfterEach
  void nobody_was_made() {
    assertThat(DATABASE.dsl().fetchValue("SELECT count(*) FROM users")).isEqualTo(0L);
  }

  @ParameterizedTest
  @CsvSource({"x, at least 8 characters", "12345678, one of the most common ones"})
  void by_standard_input(String weak, String why) {
    Shell.Ended ended =
        Shell.run(
            weak + "\n", settings, "create-admin", "--phone", "+8801912345678", "--password-stdin");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("khata create-admin: the password: ", why);
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void by_a_variable() {
    settings.put("KHATA_ADMIN_PASSWORD", "12345678");

    assertThat(Shell.run(settings, "create-admin", "--phone", "+8801912345678").code())
        .isEqualTo(2);
  }

  @Test
  void by_a_variable_at_the_start_of_a_server() {
    settings.putAll(
        Map.of("KHATA_ADMIN_PHONE", "+8801912345678", "KHATA_ADMIN_PASSWORD", "12345678"));

    Shell.Ended ended = Shell.run(settings, "serve");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("KHATA_ADMIN_PASSWORD=***: it is one of the most common ones")
        .doesNotContain("12345678");
  }
}
