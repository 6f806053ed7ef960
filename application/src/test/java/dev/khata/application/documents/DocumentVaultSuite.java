package dev.khata.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.documents.DocumentFolder;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.kernel.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of {@link DocumentVault}. Lists see the documents of every test. */
public abstract class DocumentVaultSuite {
  private static final int LARGE = 6 << 20;

  private final DocumentKey key = SomeDocument.key();

  protected abstract DocumentVault vault();

  @Test
  void a_document_comes_back_as_it_was_stored() throws IOException {
    byte[] bytes = SomeDocument.bytes(LARGE);
    SomeDocument.put(vault(), key, bytes);

    try (DocumentVault.Stored stored = vault().open(key).orElseThrow()) {
      assertThat(stored.mediaType()).isEqualTo("image/jpeg");
      assertThat(stored.size()).isEqualTo(LARGE);
      assertThat(stored.bytes().readAllBytes()).isEqualTo(bytes);
    }
  }

  @Test
  void its_type_is_that_of_its_key() throws IOException {
    DocumentKey png = DocumentKey.of(DocumentFolder.KYC, Fresh.uuid(), "image/png");
    SomeDocument.put(vault(), png, SomeDocument.bytes(10));

    try (DocumentVault.Stored stored = vault().open(png).orElseThrow()) {
      assertThat(stored.mediaType()).isEqualTo("image/png");
    }
  }

  @Test
  void a_document_may_be_closed_before_it_was_read() throws IOException {
    byte[] bytes = SomeDocument.bytes(LARGE);
    SomeDocument.put(vault(), key, bytes);

    for (int i = 0; i < 3; i++) {
      try (DocumentVault.Stored stored = vault().open(key).orElseThrow()) {
        assertThat(stored.bytes().readNBytes(10)).hasSize(10);
      }
    }

    assertThat(SomeDocument.read(vault(), key)).contains(bytes);
  }

  @Test
  void nothing_is_found_where_nothing_was_stored() {
    assertThat(vault().open(key)).isEmpty();
  }

  @Test
  void storing_again_replaces() {
    SomeDocument.put(vault(), key, SomeDocument.bytes(1_000));
    SomeDocument.put(vault(), key, SomeDocument.bytes(10));

    assertThat(SomeDocument.read(vault(), key)).contains(SomeDocument.bytes(10));
  }

  @Test
  void a_deleted_document_is_gone_and_deleting_again_does_no_harm() {
    SomeDocument.put(vault(), key, SomeDocument.bytes(10));

    vault().delete(key);
    assertThat(vault().open(key)).isEmpty();

    vault().delete(key);
    assertThat(vault().list(Optional.empty(), Integer.MAX_VALUE)).doesNotContain(key);
  }

  @Test
  void content_of_another_size_is_refused_and_leaves_nothing() {
    byte[] bytes = SomeDocument.bytes(1_000);

    for (int size : new int[] {0, 999, 1_001}) {
      assertThatThrownBy(() -> vault().put(key, size, () -> new ByteArrayInputStream(bytes)))
          .isInstanceOf(IllegalArgumentException.class);
    }

    assertThat(vault().open(key)).isEmpty();
  }

  @Test
  void content_that_can_not_be_read_to_its_end_leaves_what_was_there() {
    SomeDocument.put(vault(), key, SomeDocument.bytes(10));

    assertThatThrownBy(() -> vault().put(key, LARGE, SomeDocument.breakingAt(LARGE / 2)))
        .isInstanceOf(Unavailable.class);

    assertThat(SomeDocument.read(vault(), key)).contains(SomeDocument.bytes(10));
  }

  @Test
  void documents_are_listed_page_by_page_in_the_order_of_their_keys() {
    List<DocumentKey> keys = new ArrayList<>();
    for (int last : new int[] {0x100, 0x1, 0x2ff, 0xff, 0x200}) {
      DocumentKey stored = SomeDocument.key(last);
      SomeDocument.put(vault(), stored, SomeDocument.bytes(last));
      keys.add(stored);
    }

    List<DocumentKey> listed = new ArrayList<>();
    List<DocumentKey> page = vault().list(Optional.empty(), 2);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(2);
      listed.addAll(page);
      page = vault().list(Optional.of(page.getLast()), 2);
    }

    assertThat(listed).isSortedAccordingTo((a, b) -> a.text().compareTo(b.text()));
    assertThat(listed).doesNotHaveDuplicates().containsAll(keys);
    assertThat(vault().list(Optional.of(listed.getLast()), 2)).isEmpty();
  }

  @Test
  void pages_go_from_one_folder_to_the_next() {
    DocumentKey first = DocumentKey.of(DocumentFolder.CONTENT, Fresh.uuid(), "image/png");
    SomeDocument.put(vault(), first, SomeDocument.bytes(10));
    SomeDocument.put(vault(), key, SomeDocument.bytes(10));

    assertThat(vault().list(Optional.empty(), Integer.MAX_VALUE)).containsSubsequence(first, key);
    assertThat(vault().list(Optional.of(first), Integer.MAX_VALUE))
        .contains(key)
        .doesNotContain(first);
    assertThat(vault().list(Optional.of(key), Integer.MAX_VALUE)).doesNotContain(first, key);
  }

  @Test
  void a_link_gives_the_document_to_be_kept_under_its_name() throws Exception {
    SomeDocument.put(vault(), key, SomeDocument.bytes(LARGE));

    Optional<URI> link = vault().link(key, "cnic-front.jpg");

    if (link.isPresent()) {
      HttpResponse<byte[]> answer = get(link.get());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
      assertThat(answer.headers().firstValue("Content-Disposition"))
          .contains("attachment; filename=\"cnic-front.jpg\"");
      assertThat(answer.body()).isEqualTo(SomeDocument.bytes(LARGE));
    }
  }

  /** Fetches as an app would, without credentials. */
  protected static HttpResponse<byte[]> get(URI uri) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
