package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.keys.KeptKeys;
import dev.khata.bootstrap.keys.SampleKeys;
import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysConfigTest {
  @TempDir private Path directory;

  @Test
  void keys_that_are_all_given_make_none() {
    Map<String, String> environment = new HashMap<>();
    for (KeyPurpose purpose : KeyPurpose.values()) {
      environment.put("KHATA_KEY_" + purpose, "a:" + SampleKeys.base64(purpose));
    }

    Keys keys = configuration(environment).keys().open(kept()::openOrMake);

    assertThat(keys.audit().current().id()).isEqualTo("a");
    assertThat(kept().file()).doesNotExist();
  }

  @Test
  void keys_that_are_not_given_are_made_and_kept() {
    Map<String, String> environment = Map.of("KHATA_KEY_OTP", "a:" + SampleKeys.base64(1));

    Keys first = configuration(environment).keys().open(kept()::openOrMake);
    Keys second = configuration(environment).keys().open(kept()::openOrMake);

    assertThat(first.otp().current().id()).isEqualTo("a");
    assertThat(first.signing().current().id()).isNotEqualTo("a");
    assertThat(second.signing().current().bytes()).isEqualTo(first.signing().current().bytes());
  }

  @Test
  void a_file_may_give_them_all() throws IOException {
    new KeptKeys(directory, InstantSource.system(), new SecureRandom()).openOrMake();
    Path file = Files.move(directory.resolve("keys"), directory.resolve("given"));

    KeysConfig keys = configuration(Map.of("KHATA_KEYS_FILE", file.toString())).keys();

    assertThat(keys.isComplete()).isTrue();
  }

  @Test
  void a_file_with_problems_and_keys_beside_it_are_all_reported() throws IOException {
    Path file = SampleKeys.file(directory.resolve("given"), "otp.a = x\nsigning\n");

    assertThat(
            problems(
                Map.of(
                    "KHATA_KEYS_FILE",
                    file.toString(),
                    "KHATA_KEY_OTP",
                    "a:" + SampleKeys.base64(1))))
        .containsExactlyInAnyOrder(
            "KHATA_KEYS_FILE=" + file + " (environment): " + file + " line 1: key a is not base64",
            "KHATA_KEYS_FILE="
                + file
                + " (environment): "
                + file
                + " line 2: expected purpose.keyid = base64",
            "KHATA_KEY_OTP=*** (environment): KHATA_KEYS_FILE is given too; leave one of them out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "r--r--r--", "rw-----w-"})
  void a_file_that_everybody_may_look_into_is_refused(String permissions) throws IOException {
    Path file = given(permissions);

    assertThat(problems(Map.of("KHATA_KEYS_FILE", file.toString())))
        .containsExactly(
            "KHATA_KEYS_FILE="
                + file
                + " (environment): "
                + file
                + " may be read or written by every user of the machine ("
                + permissions
                + "); chmod 600, or 440 for a secret that is mounted for a group");
  }

  /** As Kubernetes mounts a secret with {@code fsGroup}, by way of a link. */
  @ParameterizedTest
  @ValueSource(strings = {"r--r-----", "rw-r-----", "r--------"})
  void a_file_that_its_group_may_read_is_taken(String permissions) throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), given(permissions));

    assertThat(configuration(Map.of("KHATA_KEYS_FILE", link.toString())).keys().isComplete())
        .isTrue();
  }

  private Path given(String permissions) throws IOException {
    new KeptKeys(directory, InstantSource.system(), new SecureRandom()).openOrMake();
    Path file = Files.move(directory.resolve("keys"), directory.resolve("given"));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void no_key_serves_two_purposes() {
    String same = SampleKeys.base64(1);

    assertThat(problems(Map.of("KHATA_KEY_OTP", "a:" + same, "KHATA_KEY_AUDIT", "b:" + same)))
        .containsExactly("KHATA_KEY_OTP=*** (environment): the same key twice: otp.a and audit.b");
  }

  private KeptKeys kept() {
    return new KeptKeys(directory.resolve("data"), InstantSource.system(), new SecureRandom());
  }
}
