package dev.khata.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
  @TempDir private Path directory;

  @Test
  void the_marked_key_is_current_wherever_it_stands() throws IOException {
    Path file =
        file(
            complete()
                + "otp.older = "
                + SampleKeys.base64(20)
                + "\n\n# a rotation under way\n  otp.oldest="
                + SampleKeys.base64(21)
                + "  \n");

    Map<KeyPurpose, KeyRing> rings = KeyFile.read(file);

    assertThat(rings).containsOnlyKeys(KeyPurpose.values());
    assertThat(rings.get(KeyPurpose.OTP).current().id()).isEqualTo("k1");
    assertThat(rings.get(KeyPurpose.OTP).ids()).containsExactly("k1", "older", "oldest");
  }

  @Test
  void a_byte_order_mark_at_its_start_is_no_part_of_it() throws IOException {
    Path marked = Files.writeString(directory.resolve("marked"), "\uFEFF" + complete());

    assertThat(KeyFile.read(marked).toString())
        .isEqualTo(KeyFile.read(file(complete())).toString());
    assertThat(KeyFile.read(marked)).containsOnlyKeys(KeyPurpose.values());
  }

  @Test
  void what_was_written_is_read_again() throws IOException {
    Map<KeyPurpose, KeyRing> rings =
        KeyFile.read(file(complete() + "otp.old = " + SampleKeys.base64(20) + "\n"));

    Path copy = Files.writeString(directory.resolve("copy"), KeyFile.render(rings));

    assertThat(KeyFile.read(copy).toString()).isEqualTo(rings.toString());
    assertThat(KeyFile.read(copy).get(KeyPurpose.OTP).current().bytes())
        .isEqualTo(rings.get(KeyPurpose.OTP).current().bytes());
  }

  @Test
  void every_problem_is_told_with_its_line_and_without_a_key() throws IOException {
    Path file =
        file(
            "otp.k1 = c2VjcmV0 current\nrandom words secret\npets.k1 = c2VjcmV0\notp = c2VjcmV0\n");

    assertProblems(
        file,
        file + " line 1: key k1 has 6 bytes; at least 32 are needed",
        file + " line 2: expected purpose.keyid = base64",
        file
            + " line 3: no such purpose; they are signing, otp, lookup, personal, messages, audit,"
            + " backup",
        file + " line 4: expected purpose.keyid = base64");
  }

  @Test
  void a_file_cut_short_is_not_taken_for_a_whole_one() throws IOException {
    String text = complete();
    Path file = file(text.substring(0, text.indexOf("personal")));

    assertProblems(
        file,
        file + " has no current key for personal",
        file + " has no current key for messages",
        file + " has no current key for audit");
  }

  @Test
  void one_purpose_has_one_current_key() throws IOException {
    Path file = file(complete() + "otp.k2 = " + SampleKeys.base64(20) + " current\n");

    assertProblems(file, file + " line 8: a second current key for otp");
  }

  @Test
  void one_id_of_a_purpose_has_one_key() throws IOException {
    Path file = file(complete() + "otp.k1 = " + SampleKeys.base64(20) + "\n");

    assertProblems(file, file + ": otp: two keys have the id k1");
  }

  @Test
  void a_file_that_is_not_there_is_a_problem() {
    Path file = directory.resolve("none");

    assertProblems(file, file + " does not exist");
  }

  private static void assertProblems(Path file, String... problems) {
    assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOfSatisfying(
            BadKeys.class, bad -> assertThat(bad.problems()).isEqualTo(List.of(problems)));
  }

  private static String complete() {
    StringBuilder text = new StringBuilder();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      text.append(purpose.id()).append(".k1 = ").append(SampleKeys.base64(purpose));
      text.append(" \tcurrent\n");
    }
    return text.toString();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(directory.resolve("keys"), text);
  }
}
