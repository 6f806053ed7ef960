package dev.khata.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentKeyTest {
  private static final UUID ID = UUID.fromString("0199c0de-1234-7abc-8def-0123456789ab");

  @Test
  void a_key_lies_in_the_folder_of_the_end_of_its_id() {
    DocumentKey key = DocumentKey.of(DocumentFolder.KYC, ID, "image/jpeg");

    assertThat(key).hasToString("kyc/ab/0199c0de12347abc8def0123456789ab.jpg");
    assertThat(DocumentKey.parse(key.text())).contains(key);
  }

  @Test
  void each_folder_has_keys_of_its_own() {
    assertThat(DocumentKey.of(DocumentFolder.CONTENT, ID, "image/png"))
        .hasToString("content/ab/0199c0de12347abc8def0123456789ab.png");
  }

  @Test
  void folders_come_in_the_order_of_their_names() {
    assertThat(DocumentFolder.values())
        .extracting(DocumentFolder::prefix)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void a_key_tells_the_media_type() {
    assertThat(DocumentKey.of(DocumentFolder.KYC, ID, "image/jpeg").mediaType())
        .isEqualTo("image/jpeg");
    assertThat(DocumentKey.of(DocumentFolder.KYC, ID, "image/png").mediaType())
        .isEqualTo("image/png");
    assertThatThrownBy(() -> DocumentKey.of(DocumentFolder.KYC, ID, "text/html"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kyc/ab/0199c0de12347abc8def0123456789ab",
        "kyc/ab/0199c0de12347abc8def0123456789ab.svg",
        "kyc/ac/0199c0de12347abc8def0123456789ab.jpg",
        "kyc/ab/0199C0DE12347abc8def0123456789ab.jpg",
        "/kyc/ab/0199c0de12347abc8def0123456789ab.jpg",
        "kyc/../ab/0199c0de12347abc8def0123456789ab.jpg",
        "kyc/ab/0199c0de12347abc8def0123456789ab.jpg\n",
        "papers/ab/0199c0de12347abc8def0123456789ab.jpg",
        "content/kyc/ab/0199c0de12347abc8def0123456789ab.jpg",
        "kyc/ab/../../../../../../../../etc/passwd.jpg",
      })
  void what_khata_did_not_make_is_no_key(String text) {
    assertThat(DocumentKey.parse(text)).isEmpty();
    assertThatThrownBy(() -> new DocumentKey(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
