package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.MoveDocuments;
import dev.khata.application.documents.SomeDocument;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.documents.DocumentKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bucket in use while the disk still has documents, and their move. */
class FallbackTest {
  @TempDir private Path data;

  private final DocumentKey key = SomeDocument.key();
  private final LocalDate day = LocalDate.of(2041, 5, 6);
  private Storage disk;
  private Storage bucket;
  private Storage serving;

  @BeforeEach
  void open() {
    disk = Storage.onDisk(data, new SettableClock());
    bucket = Storage.inBucket(TestBucket.config());
    SomeDocument.put(disk.documents(), key, SomeDocument.bytes(100));
    serving = Storage.inBucket(TestBucket.config(), data, new SettableClock());
  }

  @AfterEach
  void close() {
    serving.close();
    bucket.close();
    disk.close();
  }

  private MoveDocuments.Result move(List<MoveDocuments.Fault> faults) {
    return new MoveDocuments(
            new MoveDocuments.Place(disk.documents(), disk.heads()),
            new MoveDocuments.Place(bucket.documents(), bucket.heads()),
            () -> {},
            work -> Storage.moving(data, work))
        .handle(faults::add);
  }

  @Test
  void what_is_on_the_disk_only_is_found_and_has_no_link() {
    assertThat(SomeDocument.read(serving.documents(), key)).contains(SomeDocument.bytes(100));
    assertThat(serving.documents().link(key, "selfie.jpg")).isEmpty();
  }

  @Test
  void what_is_stored_now_goes_into_the_bucket() {
    DocumentKey fresh = SomeDocument.key();
    SomeDocument.put(serving.documents(), fresh, SomeDocument.bytes(10));

    assertThat(SomeDocument.read(bucket.documents(), fresh)).isPresent();
    assertThat(SomeDocument.read(disk.documents(), fresh)).isEmpty();
    assertThat(serving.documents().link(fresh, "selfie.jpg")).isPresent();
  }

  @Test
  void a_deleted_document_is_in_neither() {
    SomeDocument.put(bucket.documents(), key, SomeDocument.bytes(100));

    serving.documents().delete(key);

    assertThat(disk.documents().open(key)).isEmpty();
    assertThat(bucket.documents().open(key)).isEmpty();
  }

  @Test
  void lists_have_what_either_has_once() {
    DocumentKey both = SomeDocument.key();
    SomeDocument.put(disk.documents(), both, SomeDocument.bytes(10));
    SomeDocument.put(serving.documents(), both, SomeDocument.bytes(10));

    assertThat(serving.documents().list(Optional.empty(), Integer.MAX_VALUE))
        .contains(key)
        .containsOnlyOnce(both)
        .isSortedAccordingTo((a, b) -> a.text().compareTo(b.text()));
  }

  @Test
  void a_head_of_the_older_store_is_found_and_can_not_be_replaced() {
    disk.heads().keep(day, "head");

    assertThat(serving.heads().find(day)).contains("head");
    assertThat(serving.heads().keep(day, "forged")).isFalse();
    assertThat(serving.heads().keep(day, "head")).isTrue();
  }

  @Test
  void a_move_is_seen_by_nobody_who_looks() {
    disk.heads().keep(day.plusDays(1), "head");
    List<MoveDocuments.Fault> faults = new ArrayList<>();

    MoveDocuments.Result result = move(faults);

    assertThat(faults).isEmpty();
    assertThat(result).isEqualTo(new MoveDocuments.Result(1, 100, 1, 0, Optional.empty()));
    assertThat(disk.documents().list(Optional.empty(), 10)).isEmpty();
    assertThat(SomeDocument.read(bucket.documents(), key)).contains(SomeDocument.bytes(100));
    assertThat(SomeDocument.read(serving.documents(), key)).contains(SomeDocument.bytes(100));
    assertThat(serving.documents().link(key, "selfie.jpg")).isPresent();
    assertThat(bucket.heads().find(day.plusDays(1))).contains("head");
  }

  @Test
  void two_moves_at_once_are_one() {
    List<MoveDocuments.Fault> faults = new ArrayList<>();

    boolean taken = Storage.moving(data, () -> assertThat(move(faults).stopped()).isPresent());

    assertThat(taken).isTrue();
    assertThat(disk.documents().list(Optional.empty(), 10)).containsExactly(key);
    assertThat(move(faults).documents()).isEqualTo(1);
  }

  @Test
  void without_documents_on_the_disk_there_is_nothing_to_fall_back_to() throws IOException {
    Path elsewhere = Files.createDirectory(data.resolve("elsewhere"));
    try (Storage fresh = Storage.inBucket(TestBucket.config(), elsewhere, new SettableClock())) {
      assertThat(fresh.documents().open(key)).isEmpty();
    }
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(Storage.moving(elsewhere, () -> {})).isTrue();
  }
}
