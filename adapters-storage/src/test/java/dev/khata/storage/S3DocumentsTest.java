package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.DocumentVaultSuite;
import dev.khata.application.documents.SomeDocument;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class S3DocumentsTest extends DocumentVaultSuite {
  private static final S3Store STORE = new S3Store(TestBucket.config());

  private final DocumentKey stored = SomeDocument.key();

  @Override
  protected DocumentVault vault() {
    return new StoredDocuments(STORE);
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @Test
  void a_link_lives_five_minutes_and_names_nothing_but_the_key() {
    String link = link().toString();

    assertThat(link).contains("/" + stored.text() + "?").contains("X-Amz-Expires=300");
  }

  @Test
  void a_link_that_somebody_changed_is_refused() throws Exception {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(100));
    DocumentKey other = SomeDocument.key();
    SomeDocument.put(vault(), other, SomeDocument.bytes(100));
    String link = link().toString();

    assertThat(get(URI.create(link)).statusCode()).isEqualTo(200);
    for (String changed :
        new String[] {
          link.replace(stored.text(), other.text()),
          link.replace("X-Amz-Expires=300", "X-Amz-Expires=30000"),
          link.replace("attachment", "inline"),
          link.replace("image%2Fjpeg", "text%2Fhtml"),
          link.replaceFirst("&X-Amz-Signature=[0-9a-f]{8}", "&X-Amz-Signature=00000000"),
          link.substring(0, link.indexOf('?'))
        }) {
      assertThat(changed).isNotEqualTo(link);
      assertThat(get(URI.create(changed)).statusCode()).as(changed).isEqualTo(403);
    }
  }

  @Test
  void a_link_whose_time_is_over_is_refused() throws Exception {
    SomeDocument.put(vault(), stored, SomeDocument.bytes(100));
    try (S3Store brief = new S3Store(TestBucket.config(), Duration.ofSeconds(1), 5 << 20)) {
      URI link = new StoredDocuments(brief).link(stored, "selfie.jpg").orElseThrow();

      Thread.sleep(Duration.ofMillis(2_100));

      assertThat(get(link).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void a_bucket_that_is_not_there_is_an_outage_and_is_not_made() {
    try (S3Store nowhere = new S3Store(TestBucket.config("no-such-bucket"))) {
      DocumentVault vault = new StoredDocuments(nowhere);

      assertThatThrownBy(() -> SomeDocument.put(vault, stored, new byte[1]))
          .isInstanceOf(VaultUnavailable.class);
      assertThatThrownBy(() -> vault.open(stored)).isInstanceOf(VaultUnavailable.class);
      assertThatThrownBy(nowhere::probe).isInstanceOf(VaultUnavailable.class);
    }
  }

  @Test
  void a_login_that_is_refused_is_an_outage() {
    S3Config.Login wrong = new S3Config.Login("AKIAKHATATEST", new Secret("hunter2"));
    try (S3Store refused = new S3Store(TestBucket.config(wrong))) {
      DocumentVault vault = new StoredDocuments(refused);

      assertThatThrownBy(() -> vault.open(stored))
          .isInstanceOf(VaultUnavailable.class)
          .hasMessageNotContaining("hunter2");
      assertThatThrownBy(refused::probe).isInstanceOf(VaultUnavailable.class);
    }
  }

  @Test
  void a_store_that_works_is_ready() {
    STORE.probe();
  }

  private URI link() {
    return vault().link(stored, "selfie.jpg").orElseThrow();
  }
}
