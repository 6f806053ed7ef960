package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.documents.SomeDocument;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a store is asked to do with what it keeps. */
class S3EncryptionTest {
  private static final String ENCRYPTION = "x-amz-server-side-encryption";
  private static final String KEY = "x-amz-server-side-encryption-aws-kms-key-id";

  private static ScriptedStore.Asked put(S3Config.Encryption encryption) {
    try (ScriptedStore server = new ScriptedStore(ScriptedStore.status(200, "ETag", "\"1\""));
        S3Store store = new S3Store(with(TestBucket.config(server.uri()), encryption))) {
      SomeDocument.put(new StoredDocuments(store), SomeDocument.key(), new byte[0]);
      return server.asked().getFirst();
    }
  }

  private static S3Config with(S3Config config, S3Config.Encryption encryption) {
    return new S3Config(
        config.bucket(),
        config.region(),
        config.endpoint(),
        config.pathStyle(),
        config.login(),
        encryption,
        config.timeouts());
  }

  @Test
  void a_store_is_left_to_what_it_does_by_itself() {
    assertThat(put(new S3Config.Encryption.Unasked()).headers()).doesNotContainKey(ENCRYPTION);
  }

  @Test
  void keys_of_the_store_may_be_asked_for() {
    assertThat(put(new S3Config.Encryption.Aes256()).header(ENCRYPTION)).isEqualTo("AES256");
  }

  @Test
  void a_key_of_the_key_management_service_may_be_asked_for() {
    ScriptedStore.Asked named = put(new S3Config.Encryption.Kms(Optional.of("key-1")));
    ScriptedStore.Asked usual = put(new S3Config.Encryption.Kms(Optional.empty()));

    assertThat(named.header(ENCRYPTION)).isEqualTo("aws:kms");
    assertThat(named.header(KEY)).isEqualTo("key-1");
    assertThat(usual.header(ENCRYPTION)).isEqualTo("aws:kms");
    assertThat(usual.headers()).doesNotContainKey(KEY);
  }

  @Test
  void what_arrives_is_compared_with_its_digest() {
    ScriptedStore.Asked put = put(new S3Config.Encryption.Unasked());

    assertThat(Base64.getDecoder().decode(put.header("x-amz-checksum-sha256"))).hasSize(32);
    assertThat(put.header("Content-Type")).isEqualTo("image/jpeg");
  }
}
