package dev.khata.bootstrap.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.KeyPurpose;
import dev.khata.domain.kernel.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptKeysTest {
  @TempDir private Path directory;

  @Test
  void keys_are_made_once_and_kept() {
    Map<KeyPurpose, KeyRing> first = kept().openOrMake();
    Map<KeyPurpose, KeyRing> second = kept().openOrMake();

    assertThat(first).containsOnlyKeys(KeyPurpose.values());
    assertThat(first.get(KeyPurpose.OTP).current().id()).matches("2026-03-04-235959-[0-9a-f]{4}");
    assertThat(bytes(second)).isEqualTo(bytes(first)).doesNotHaveDuplicates();
  }

  @Test
  void only_the_owner_may_read_them() throws IOException {
    kept().openOrMake();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept().file())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
        .isEqualTo("rwx------");
  }

  @Test
  void processes_that_start_at_once_get_the_same_keys() throws Exception {
    int processes = 16;
    CountDownLatch together = new CountDownLatch(processes);
    List<Future<List<String>>> answers = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(processes)) {
      for (int i = 0; i < processes; i++) {
        answers.add(
            executor.submit(
                () -> {
                  KeptKeys kept = kept();
                  together.countDown();
                  together.await();
                  return bytes(kept.openOrMake());
                }));
      }
    }

    List<String> inTheFile = bytes(kept().openOrMake());
    for (Future<List<String>> answer : answers) {
      assertThat(answer.get()).isEqualTo(inTheFile);
    }
    assertThat(filesInDataDirectory()).containsExactly("keys");
  }

  @Test
  void what_seals_nothing_gets_keys_that_nobody_keeps() {
    assertThat(kept().passing()).containsOnlyKeys(KeyPurpose.values());

    assertThat(data()).doesNotExist();
  }

  @Test
  void a_directory_that_cannot_be_written_is_told_in_a_sentence() throws IOException {
    Files.writeString(data(), "a file");

    assertThatThrownBy(() -> kept().openOrMake())
        .isInstanceOf(BadKeys.class)
        .hasMessageStartingWith("keys can't be kept in " + data());
  }

  @Test
  void a_draft_that_a_crash_left_behind_is_no_file_of_keys() throws IOException {
    Files.createDirectories(data());
    Files.writeString(data().resolve("keys-0011223344556677.tmp"), "signing.2026-");

    assertThat(kept().openOrMake()).containsOnlyKeys(KeyPurpose.values());
  }

  @Test
  void a_broken_file_is_an_error_and_stays_as_it_is() throws IOException {
    kept().openOrMake();
    String whole = Files.readString(kept().file());
    String half = whole.substring(0, whole.length() / 2);
    Files.writeString(kept().file(), half);

    assertThatThrownBy(() -> kept().openOrMake()).isInstanceOf(BadKeys.class);

    assertThat(Files.readString(kept().file())).isEqualTo(half);
  }

  @Test
  void an_empty_file_is_broken_too() throws IOException {
    Files.createDirectories(data());
    Files.createFile(kept().file());

    assertThatThrownBy(() -> kept().openOrMake())
        .hasMessageContaining("has no current key for signing");
  }

  @Test
  void what_is_there_but_cannot_be_read_is_not_replaced() throws IOException {
    Files.createDirectories(data());
    Files.createSymbolicLink(kept().file(), directory.resolve("unmounted"));

    assertThatThrownBy(() -> kept().openOrMake())
        .isInstanceOf(BadKeys.class)
        .hasMessage(kept().file() + " does not exist");

    assertThat(Files.isSymbolicLink(kept().file())).isTrue();
    assertThat(filesInDataDirectory()).containsExactly("keys");
  }

  private KeptKeys kept() {
    return new KeptKeys(
        data(), InstantSource.fixed(Instant.parse("2026-03-04T23:59:59Z")), new SecureRandom());
  }

  private Path data() {
    return directory.resolve("data");
  }

  private List<String> filesInDataDirectory() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static List<String> bytes(Map<KeyPurpose, KeyRing> rings) {
    return rings.values().stream()
        .map(ring -> Base64.getEncoder().encodeToString(ring.current().bytes()))
        .toList();
  }
}
