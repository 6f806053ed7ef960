package dev.khata.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.audit.InMemoryAuditHeads;
import dev.khata.application.documents.MoveDocuments.Fault;
import dev.khata.application.documents.MoveDocuments.Result;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveDocumentsTest {
  private final InMemoryDocumentVault old = new InMemoryDocumentVault();
  private final InMemoryDocumentVault bucket = new InMemoryDocumentVault();
  private final InMemoryAuditHeads oldHeads = new InMemoryAuditHeads();
  private final InMemoryAuditHeads newHeads = new InMemoryAuditHeads();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Long> told = new ArrayList<>();

  private Result move() {
    return move(old, bucket);
  }

  private Result move(DocumentVault from, DocumentVault to) {
    return new MoveDocuments(
            new MoveDocuments.Place(from, oldHeads),
            new MoveDocuments.Place(to, newHeads),
            () -> {},
            work -> {
              work.run();
              return true;
            })
        .handle(faults::add, (done, all) -> told.add(done));
  }

  private List<DocumentKey> store(int documents) {
    List<DocumentKey> keys = new ArrayList<>();
    for (int i = 1; i <= documents; i++) {
      DocumentKey key = SomeDocument.key(i);
      SomeDocument.put(old, key, SomeDocument.bytes(i));
      keys.add(key);
    }
    return keys;
  }

  private static List<DocumentKey> all(DocumentVault vault) {
    return vault.list(Optional.empty(), Integer.MAX_VALUE);
  }

  @Test
  void every_document_is_moved_whole() {
    List<DocumentKey> keys = store(250);

    Result result = move();

    assertThat(result).isEqualTo(new Result(250, 250 * 251 / 2, 0, 0, Optional.empty()));
    assertThat(all(old)).isEmpty();
    for (int i = 1; i <= 250; i++) {
      assertThat(SomeDocument.read(bucket, keys.get(i - 1))).contains(SomeDocument.bytes(i));
    }
    assertThat(all(bucket)).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(faults).isEmpty();
    assertThat(told).hasSize(250).isSorted().endsWith(250L);
  }

  @Test
  void a_second_run_goes_on_where_an_outage_ended_the_first() {
    List<DocumentKey> keys = store(10);
    bucket.failAfter(9);

    Result first = move();
    assertThat(first.stopped()).contains("told to fail");
    assertThat(first.isComplete()).isFalse();
    assertThat(first.documents()).isEqualTo(4);
    bucket.recover();
    for (DocumentKey key : keys) {
      assertThat(SomeDocument.read(bucket, key).or(() -> SomeDocument.read(old, key))).isPresent();
    }

    Result second = move();
    assertThat(second).isEqualTo(new Result(6, 5 + 6 + 7 + 8 + 9 + 10, 0, 0, Optional.empty()));
    assertThat(all(old)).isEmpty();
    assertThat(all(bucket)).hasSize(10);
  }

  @Test
  void nothing_to_move_is_well() {
    assertThat(move()).isEqualTo(new Result(0, 0, 0, 0, Optional.empty()));
  }

  @Test
  void a_copy_with_other_bytes_is_deleted_and_the_document_stays() {
    List<DocumentKey> keys = store(3);
    DocumentVault changing =
        new Passing(bucket) {
          @Override
          public void put(DocumentKey key, long size, Content content) {
            byte[] bytes = SomeDocument.bytes((int) size);
            if (key.equals(keys.get(1))) {
              bytes[0]++;
            }
            super.put(key, size, () -> new ByteArrayInputStream(bytes));
          }
        };

    Result result = move(old, changing);

    assertThat(result.documents()).isEqualTo(2);
    assertThat(result.failed()).isEqualTo(1);
    assertThat(result.isComplete()).isFalse();
    assertThat(faults).extracting(Fault::name).containsExactly(keys.get(1).text());
    assertThat(all(old)).containsExactly(keys.get(1));
    assertThat(all(bucket)).doesNotContain(keys.get(1)).hasSize(2);
  }

  @Test
  void a_document_that_is_deleted_while_it_is_copied_stays_deleted() {
    DocumentKey key = store(1).getFirst();
    DocumentVault deletingMeanwhile =
        new Passing(bucket) {
          @Override
          public void put(DocumentKey moved, long size, Content content) {
            old.delete(key);
            bucket.delete(key);
            super.put(moved, size, () -> new ByteArrayInputStream(SomeDocument.bytes(1)));
          }
        };

    Result result = move(old, deletingMeanwhile);

    assertThat(result).isEqualTo(new Result(0, 0, 0, 0, Optional.empty()));
    assertThat(all(bucket)).isEmpty();
    assertThat(all(old)).isEmpty();
  }

  @Test
  void a_document_that_can_not_be_read_keeps_no_other_from_being_moved() {
    List<DocumentKey> keys = store(3);
    DocumentVault damaged =
        new Passing(old) {
          @Override
          public Optional<Stored> open(DocumentKey key) {
            return super.open(key)
                .map(
                    stored ->
                        key.equals(keys.getFirst())
                            ? new Stored(stored.mediaType(), 1, broken())
                            : stored);
          }
        };

    Result result = move(damaged, bucket);

    assertThat(result.documents()).isEqualTo(2);
    assertThat(faults).extracting(Fault::name).containsExactly(keys.getFirst().text());
    assertThat(all(old)).containsExactly(keys.getFirst());
  }

  private static InputStream broken() {
    try {
      return SomeDocument.breakingAt(0).open();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void heads_of_the_audit_log_are_copied_and_a_forged_one_is_told() {
    LocalDate day = LocalDate.of(2026, 11, 28);
    oldHeads.keep(day, "head 1");
    oldHeads.keep(day.plusDays(1), "head 2");
    newHeads.keep(day.plusDays(1), "forged");

    Result result = move();

    assertThat(result.heads()).isEqualTo(1);
    assertThat(newHeads.find(day)).contains("head 1");
    assertThat(oldHeads.find(day)).contains("head 1");
    assertThat(faults).extracting(Fault::name).containsExactly("audit head of 2026-11-29");
    assertThat(move().isComplete()).isFalse();
  }

  @Test
  void a_run_beside_another_one_does_nothing() {
    store(1);
    Result result =
        new MoveDocuments(
                new MoveDocuments.Place(old, oldHeads),
                new MoveDocuments.Place(bucket, newHeads),
                () -> {},
                work -> false)
            .handle(faults::add);

    assertThat(result.stopped()).isPresent();
    assertThat(all(old)).hasSize(1);
  }

  /** Another vault, of which a test changes a part. */
  private static class Passing implements DocumentVault {
    private final DocumentVault vault;

    private Passing(DocumentVault vault) {
      this.vault = vault;
    }

    @Override
    public void put(DocumentKey key, long size, Content content) {
      vault.put(key, size, content);
    }

    @Override
    public Optional<Stored> open(DocumentKey key) {
      return vault.open(key);
    }

    @Override
    public Optional<URI> link(DocumentKey key, String fileName) {
      return vault.link(key, fileName);
    }

    @Override
    public void delete(DocumentKey key) {
      vault.delete(key);
    }

    @Override
    public List<DocumentKey> list(Optional<DocumentKey> after, int limit) {
      return vault.list(after, limit);
    }
  }
}
