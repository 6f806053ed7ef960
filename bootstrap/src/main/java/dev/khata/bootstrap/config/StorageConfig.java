package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.bootstrap.settings.Urls;
import dev.khata.domain.kernel.Secret;
import dev.khata.storage.S3Config;
import dev.khata.storage.pictures.PictureSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where documents are stored, and how the pictures among them are made ready for it.
 *
 * @param bucket that of the vendor {@code s3}
 */
public record StorageConfig(
    StorageVendor vendor, Optional<S3Config> bucket, PictureSettings pictures) {
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
  static final Setting<Duration> CONNECT_TIMEOUT =
      Setting.of(
          "KHATA_S3_CONNECT_TIMEOUT",
          Quantities.duration(Duration.ofMillis(100), Duration.ofSeconds(10)),
          "2s",
          "How long a connection to the store may take.");
  static final Setting<Duration> READ_TIMEOUT =
      Setting.of(
          "KHATA_S3_READ_TIMEOUT",
          Quantities.duration(Duration.ofMillis(100), Duration.ofSeconds(30)),
          "4s",
          "How long the store may stay silent.");
  static final Setting<Duration> TIMEOUT =
      Setting.of(
          "KHATA_S3_TIMEOUT",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofSeconds(60)),
          "10s",
          "How long storing one document may take with all that is tried again, three times at"
              + " most; then the request is answered with 503.");
  static final Setting<Integer> PICTURES_WAITING =
      Setting.of(
          "KHATA_PICTURES_WAITING",
          Quantities.wholeNumber(0, 1_000),
          "20",
          "Pictures that wait while another is decoded, one at a time, as each may take much"
              + " memory; over it, 503 with `Retry-After`.");
  static final Setting<Duration> PICTURE_PATIENCE =
      Setting.of(
          "KHATA_PICTURE_PATIENCE",
          Quantities.duration(Duration.ofMillis(100), Duration.ofSeconds(60)),
          "8s",
          "How long each of them waits; then 503. A form may bring several, one after the other.");

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
          KMS_KEY_ID,
          CONNECT_TIMEOUT,
          READ_TIMEOUT,
          TIMEOUT,
          PICTURES_WAITING,
          PICTURE_PATIENCE);

  /** Everything is read, whatever the vendor, so that every problem is told. */
  static StorageConfig read(Reading reading) {
    StorageVendor vendor = reading.get(VENDOR);
    Optional<String> bucket = reading.get(BUCKET);
    Optional<String> region = reading.get(REGION);
    Optional<URI> endpoint = reading.get(ENDPOINT);
    boolean pathStyle = reading.get(PATH_STYLE);
    Optional<S3Config.Login> login = login(reading);
    S3Config.Encryption encryption = encryption(reading);
    var timeouts =
        new S3Config.Timeouts(
            reading.get(CONNECT_TIMEOUT), reading.get(READ_TIMEOUT), reading.get(TIMEOUT));
    var pictures =
        new PictureSettings(reading.get(PICTURES_WAITING), reading.get(PICTURE_PATIENCE));
    if (vendor != StorageVendor.S3) {
      return new StorageConfig(vendor, Optional.empty(), pictures);
    }
    reading.require(BUCKET, "the storage vendor s3");
    return new StorageConfig(
        vendor,
        bucket.map(
            name -> new S3Config(name, region, endpoint, pathStyle, login, encryption, timeouts)),
        pictures);
  }

  private static Optional<S3Config.Login> login(Reading reading) {
    Optional<String> accessKey = reading.get(ACCESS_KEY);
    Optional<Secret> secretKey = reading.get(SECRET_KEY);
    if (reading.isGiven(ACCESS_KEY)) {
      reading.require(SECRET_KEY, ACCESS_KEY.name());
    }
    if (reading.isGiven(SECRET_KEY)) {
      reading.require(ACCESS_KEY, SECRET_KEY.name());
    }
    return accessKey.flatMap(key -> secretKey.map(secret -> new S3Config.Login(key, secret)));
  }

  private static S3Config.Encryption encryption(Reading reading) {
    S3Encryption encryption = reading.get(SSE);
    Optional<String> keyId = reading.get(KMS_KEY_ID);
    if (keyId.isPresent() && encryption != S3Encryption.KMS) {
      reading.refuse(KMS_KEY_ID, "means nothing without " + SSE.name() + "=kms");
    }
    return switch (encryption) {
      case NONE -> new S3Config.Encryption.Unasked();
      case AES256 -> new S3Config.Encryption.Aes256();
      case KMS -> new S3Config.Encryption.Kms(keyId);
    };
  }
}
