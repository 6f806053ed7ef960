package dev.khata.application.reporting.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.reporting.backup.BackupFile;
import dev.khata.domain.reporting.backup.BackupFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every {@link BackupFiles} does. */
public abstract class BackupFilesSuite {
  private final BackupFile first = BackupFile.of(new UUID(1, 0x11));
  private final BackupFile second = BackupFile.of(new UUID(1, 0x22));

  protected abstract BackupFiles files();

  @AfterEach
  void none_is_left() {
    files().delete(first);
    files().delete(second);
  }

  @Test
  void what_is_put_is_fetched_as_often_as_one_likes() {
    put(first, "one");

    assertThat(read(first)).contains("one");
    assertThat(read(first)).contains("one");
    assertThat(read(second)).isEmpty();
  }

  @Test
  void a_draft_grows_and_is_read_from_its_beginning() throws IOException {
    try (BackupFiles.Draft draft = files().draft()) {
      draft.out().write("a".getBytes(StandardCharsets.UTF_8));
      draft.out().write("bc".getBytes(StandardCharsets.UTF_8));

      assertThat(draft.size()).isEqualTo(3);
      assertThat(draft.open().readAllBytes()).asString().isEqualTo("abc");
      assertThat(draft.open().readAllBytes()).asString().isEqualTo("abc");
    }
  }

  @Test
  void they_are_listed_in_order_and_deleted() {
    put(second, "two");
    put(first, "one");

    assertThat(files().list(Optional.empty(), 10)).containsExactly(first, second);
    assertThat(files().list(Optional.of(first), 10)).containsExactly(second);
    assertThat(files().list(Optional.empty(), 1)).containsExactly(first);
    files().delete(first);
    files().delete(first);
    assertThat(files().list(Optional.empty(), 10)).containsExactly(second);
  }

  @Test
  void an_address_ends_in_the_name() {
    assertThat(files().url(first).toString()).endsWith(first.text());
  }

  private void put(BackupFile name, String content) {
    try (BackupFiles.Draft draft = files().draft()) {
      draft.out().write(content.getBytes(StandardCharsets.UTF_8));
      files().put(name, draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> read(BackupFile name) {
    return files()
        .fetch(name)
        .map(
            draft -> {
              try (draft) {
                return new String(draft.open().readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
