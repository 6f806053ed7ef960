package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Secret;
import dev.khata.storage.S3Config;
import dev.khata.storage.pictures.PictureSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageConfigTest {

  @Test
  void documents_lie_on_the_disk_unless_told_otherwise() {
    assertThat(configuration(Map.of()).storage())
        .isEqualTo(
            new StorageConfig(
                StorageVendor.DISK,
                Optional.empty(),
                new PictureSettings(20, Duration.ofSeconds(8))));
  }

  @Test
  void a_bucket_of_amazon_needs_its_name_alone() {
    StorageConfig storage =
        configuration(Map.of("KHATA_STORAGE_VENDOR", "s3", "KHATA_S3_BUCKET", "papers")).storage();

    assertThat(storage.bucket())
        .contains(
            new S3Config(
                "papers",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                new S3Config.Encryption.Unasked(),
                S3Config.Timeouts.STANDARD));
  }

  @Test
  void everything_about_a_bucket_can_be_told() {
    StorageConfig storage =
        configuration(
                Map.of(
                    "KHATA_STORAGE_VENDOR", "s3",
                    "KHATA_S3_BUCKET", "papers",
                    "KHATA_S3_REGION", "ap-south-1",
                    "KHATA_S3_ENDPOINT", "http://127.0.0.1:9000/",
                    "KHATA_S3_PATH_STYLE", "on",
                    "KHATA_S3_ACCESS_KEY", "AKIA",
                    "KHATA_S3_SECRET_KEY", "hunter2",
                    "KHATA_S3_SSE", "kms",
                    "KHATA_S3_KMS_KEY_ID", "alias/papers",
                    "KHATA_S3_TIMEOUT", "20s"))
            .storage();

    assertThat(storage.bucket())
        .contains(
            new S3Config(
                "papers",
                Optional.of("ap-south-1"),
                Optional.of(URI.create("http://127.0.0.1:9000")),
                true,
                Optional.of(new S3Config.Login("AKIA", new Secret("hunter2"))),
                new S3Config.Encryption.Kms(Optional.of("alias/papers")),
                new S3Config.Timeouts(
                    Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(20))));
    assertThat(storage.toString()).doesNotContain("hunter2");
  }

  @Test
  void what_a_bucket_lacks_and_what_goes_with_nothing_is_told() {
    assertThat(
            problems(
                Map.of(
                    "KHATA_STORAGE_VENDOR", "s3",
                    "KHATA_S3_ACCESS_KEY", "AKIA",
                    "KHATA_S3_KMS_KEY_ID", "alias/papers")))
        .containsExactlyInAnyOrder(
            "KHATA_S3_BUCKET (not given): needed by the storage vendor s3",
            "KHATA_S3_SECRET_KEY (not given): needed by KHATA_S3_ACCESS_KEY",
            "KHATA_S3_KMS_KEY_ID=alias/papers (environment): means nothing without"
                + " KHATA_S3_SSE=kms");
  }
}
