package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.util.Optional;

/**
 * Where documents are stored.
 *
 * @param s3 complete when it is the vendor
 */
public record StorageConfig(StorageVendor vendor, S3 s3) {

  /**
   * A bucket of Amazon S3 or of a store that speaks its protocol.
   *
   * @param accessKey none for what the machine's own environment grants
   */
  public record S3(
      Optional<String> bucket,
      Optional<String> region,
      Optional<URI> endpoint,
      boolean pathStyle,
      Optional<String> accessKey,
      Optional<Secret> secretKey,
      S3Encryption encryption,
      Optional<String> kmsKeyId) {}

  static final Setting<StorageVendor> VENDOR =
      Setting.of(
          "KHATA_STORAGE_VENDOR",
          Kinds.choice(StorageVendor.class),
          "disk",
          "Where documents are stored; `disk` is the data directory.");
  static final Setting<Optional<String>> BUCKET =
      Setting.optional(
          "KHATA_S3_BUCKET", Kinds.text("a bucket's name"), "none", "Needed by the vendor `s3`.");
  static final Setting<Optional<String>> REGION =
      Setting.optional(
          "KHATA_S3_REGION",
          Kinds.text("a region"),
          "the SDK's own search",
          "The bucket's region.");
  static final Setting<Optional<URI>> ENDPOINT =
      Setting.optional(
          "KHATA_S3_ENDPOINT", Urls.http(), "Amazon's", "Another store of the same protocol.");
  static final Setting<Boolean> PATH_STYLE =
      Setting.of(
          "KHATA_S3_PATH_STYLE",
          Kinds.onOff(),
          "off",
          "The bucket in the path, not in the host name.");
  static final Setting<Optional<String>> ACCESS_KEY =
      Setting.optional(
          "KHATA_S3_ACCESS_KEY",
          Kinds.text("an access key id"),
          "the SDK's own credential chain",
          "Goes with the secret key.");
  static final Setting<Optional<Secret>> SECRET_KEY =
      Setting.secret(
          "KHATA_S3_SECRET_KEY", "the SDK's own credential chain", "Goes with the access key.");
  static final Setting<S3Encryption> SSE =
      Setting.of(
          "KHATA_S3_SSE",
          Kinds.choice(S3Encryption.class),
          "none",
          "Encryption asked of the store; documents are private with and without.");
  static final Setting<Optional<String>> KMS_KEY_ID =
      Setting.optional(
          "KHATA_S3_KMS_KEY_ID",
          Kinds.text("a key id"),
          "the store's default key",
          "The key for `KHATA_S3_SSE=kms`.");

  static final Section SECTION =
      Section.of(
          "Storage",
          VENDOR,
          BUCKET,
          REGION,
          ENDPOINT,
          PATH_STYLE,
          ACCESS_KEY,
          SECRET_KEY,
          SSE,
          KMS_KEY_ID);

  static StorageConfig read(Reading reading) {
    StorageVendor vendor = reading.get(VENDOR);
    S3 s3 =
        new S3(
            reading.get(BUCKET),
            reading.get(REGION),
            reading.get(ENDPOINT),
            reading.get(PATH_STYLE),
            reading.get(ACCESS_KEY),
            reading.get(SECRET_KEY),
            reading.get(SSE),
            reading.get(KMS_KEY_ID));
    if (vendor == StorageVendor.S3) {
      reading.require(BUCKET, "the storage vendor s3");
    }
    if (reading.isGiven(ACCESS_KEY)) {
      reading.require(SECRET_KEY, ACCESS_KEY.name());
    }
    if (reading.isGiven(SECRET_KEY)) {
      reading.require(ACCESS_KEY, SECRET_KEY.name());
    }
    return new StorageConfig(vendor, s3);
  }
}
