package dev.khata.storage;

import dev.khata.domain.kernel.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** A store of Amazon's protocol in this JVM, which checks signatures; one for all tests. */
final class TestBucket {
  static final String NAME = "khata-documents";
  private static final S3Config.Login LOGIN =
      new S3Config.Login("AKIAKHATATEST", new Secret("not-a-secret"));
  static final S3Config.Timeouts QUICK =
      new S3Config.Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

  /** For the store that is well, whose first request loads most of the SDK and of the store. */
  private static final S3Config.Timeouts PATIENT =
      new S3Config.Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

  private static final URI ENDPOINT = start();

  private TestBucket() {}

  private static URI start() {
    try {
      S3Proxy proxy =
          S3Proxy.builder()
              .blobStore(new TransientNio2BlobStore())
              .awsAuthentication(
                  AuthenticationType.AWS_V2_OR_V4, LOGIN.accessKey(), LOGIN.secretKey().reveal())
              .endpoint(URI.create("http://127.0.0.1:0"))
              .build();
      proxy.start();
      URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
      try (S3Connection connection = S3Connection.open(config(endpoint, NAME, LOGIN, PATIENT))) {
        connection.client().createBucket(bucket -> bucket.bucket(NAME));
      }
      return endpoint;
    } catch (Exception e) {
      throw new IllegalStateException("no store", e);
    }
  }

  static S3Config config() {
    return config(ENDPOINT, NAME, LOGIN, PATIENT);
  }

  /** Of a store that is, or is not, at that address. */
  static S3Config config(URI endpoint) {
    return config(endpoint, NAME, LOGIN, QUICK);
  }

  static S3Config config(String bucket) {
    return config(ENDPOINT, bucket, LOGIN, PATIENT);
  }

  static S3Config config(S3Config.Login login) {
    return config(ENDPOINT, NAME, login, PATIENT);
  }

  private static S3Config config(
      URI endpoint, String bucket, S3Config.Login login, S3Config.Timeouts timeouts) {
    return new S3Config(
        bucket,
        Optional.empty(),
        Optional.of(endpoint),
        true,
        Optional.of(login),
        new S3Config.Encryption.Unasked(),
        timeouts);
  }
}
