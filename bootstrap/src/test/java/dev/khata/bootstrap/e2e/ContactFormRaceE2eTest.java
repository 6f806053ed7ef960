package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.application.kernel.Race;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many write by the contact form at one moment, under one address, to two instances. */
class ContactFormRaceE2eTest {
  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private static final String ME = "asha.rai";
  private static final String ADDRESS = ME + "@example.np";

  @Test
  void of_twenty_at_once_on_two_instances_all_are_kept_and_one_is_acknowledged() {
    App app = KHATA.app();
    try (RunningKhata.Second second = KHATA.beside()) {
      App other = second.reachedBy(app);

      List<Answer> answers =
          Race.of(
              20,
              runner ->
                  (runner % 2 == 0 ? app : other).post("/contact-from/contacts/", note(runner)));

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(count("")).isEqualTo(20);
      assertThat(count("AND acknowledged")).isEqualTo(1);
      assertThat(app.inbox(ADDRESS).messages(1)).hasSize(1);
    }
  }

  private static ObjectNode note(int runner) {
    return Json.of(
        "name",
        "Asha Rai",
        "email",
        spelling(runner),
        "subject",
        "Hello",
        "message",
        "Please call");
  }

  /** All of them are one address. */
  private static String spelling(int runner) {
    return switch (runner % 4) {
      case 0 -> ADDRESS;
      case 1 -> ME.toUpperCase(Locale.ROOT) + "@example.np";
      case 2 -> ME + "@EXAMPLE.NP";
      default -> ME + "@Example.np";
    };
  }

  private static int count(String more) {
    return KHATA
        .sql()
        .fetchSingle("SELECT count(*) FROM contact WHERE email_key = ? " + more, ADDRESS)
        .get(0, Integer.class);
  }
}
