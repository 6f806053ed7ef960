package dev.khata.storage;

import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.documents.VaultUnavailable;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** Objects of a bucket. */
final class S3Store implements Store {
  /** What a store says when there is something of that name, or is just being made. */
  private static final List<Integer> THERE_IS_ONE = List.of(409, 412);

  private static final int LONGEST_PAGE = 1_000;
  private static final long LONGEST_DOCUMENT = 16 << 20;

  /** What is longer goes in parts of this: a store takes no more than 5 GB at once. */
  private static final long PART = 64 << 20;

  private static final long SLOWEST_BYTES_PER_SECOND = 1 << 20;
  private static final Duration PROBE = Duration.ofMillis(1_500);

  private final S3Config config;
  private final Duration linkLifetime;
  private final long part;
  private final LazyConnection connection;

  S3Store(S3Config config) {
    this(config, DocumentVault.LINK_LIFETIME, PART);
  }

  /**
   * @param part bytes above which content goes in parts of so many
   */
  S3Store(S3Config config, Duration linkLifetime, long part) {
    this.config = config;
    this.linkLifetime = linkLifetime;
    this.part = part;
    this.connection = new LazyConnection(config);
  }

  /** The store compares what arrives with the digest, and keeps nothing else. */
  @Override
  public void put(String name, String mediaType, Upload upload) {
    if (upload.size() > part) {
      asked(
          "stored",
          client ->
              new S3Parts(client, config, this::patience).store(name, mediaType, upload, part));
      return;
    }
    String digest = Digest.base64(upload);
    try {
      asked(
          "stored",
          client ->
              client.putObject(
                  put(name, mediaType, digest, upload).build(), body(upload, mediaType)));
    } catch (VaultUnavailable e) {
      throw upload.failure().orElse(e);
    }
  }

  /** Looks first, as not every store knows the condition. */
  @Override
  public boolean create(String name, String mediaType, byte[] bytes) {
    Upload upload = new Upload(bytes.length, () -> new ByteArrayInputStream(bytes));
    String digest = Digest.base64(upload);
    return asked(
        "stored",
        client -> {
          if (isThere(client, name)) {
            return false;
          }
          try {
            client.putObject(
                put(name, mediaType, digest, upload).ifNoneMatch("*").build(),
                body(upload, mediaType));
            return true;
          } catch (S3Exception e) {
            if (THERE_IS_ONE.contains(e.statusCode())) {
              return false;
            }
            throw e;
          }
        });
  }

  private boolean isThere(S3Client client, String name) {
    try {
      client.headObject(head -> head.bucket(config.bucket()).key(name));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    }
  }

  /** Backups are longer than any document, and may take longer. */
  private Duration patience(long bytes) {
    long more = Math.max(0, bytes - LONGEST_DOCUMENT);
    return config.timeouts().total().plusSeconds(more / SLOWEST_BYTES_PER_SECOND);
  }

  private PutObjectRequest.Builder put(
      String name, String mediaType, String digest, Upload upload) {
    var put =
        PutObjectRequest.builder()
            .overrideConfiguration(override -> override.apiCallTimeout(patience(upload.size())))
            .bucket(config.bucket())
            .key(name)
            .contentType(mediaType)
            .contentLength(upload.size())
            .checksumSHA256(digest);
    return switch (config.encryption()) {
      case S3Config.Encryption.Unasked none -> put;
      case S3Config.Encryption.Aes256 aes -> put.serverSideEncryption(ServerSideEncryption.AES256);
      case S3Config.Encryption.Kms kms ->
          put.serverSideEncryption(ServerSideEncryption.AWS_KMS)
              .ssekmsKeyId(kms.keyId().orElse(null));
    };
  }

  /** From a provider, so that it can be tried again: from a stream it could be read but once. */
  static RequestBody body(Upload upload, String mediaType) {
    return RequestBody.fromContentProvider(
        ContentStreamProvider.fromInputStreamSupplier(upload::open), upload.size(), mediaType);
  }

  /** The digest is compared only where that is asked for, whatever the SDK's default is called. */
  @Override
  public Optional<Found> open(String name) {
    return asked(
        "read",
        client -> {
          try {
            ResponseInputStream<GetObjectResponse> object =
                client.getObject(
                    get ->
                        get.bucket(config.bucket()).key(name).checksumMode(ChecksumMode.ENABLED));
            return Optional.of(found(object));
          } catch (NoSuchKeyException e) {
            return Optional.empty();
          }
        });
  }

  private static Found found(ResponseInputStream<GetObjectResponse> object) {
    Long size = object.response().contentLength();
    if (size == null) {
      object.abort();
      throw SdkClientException.create("the store doesn't tell how long the object is");
    }
    return new Found(size, new ObjectStream(object));
  }

  @Override
  public Optional<URI> link(String name, String mediaType, String fileName) {
    String disposition = "attachment; filename=\"" + fileName + "\"";
    return connected(
        "linked",
        open ->
            Optional.of(
                URI.create(
                    open.presigner()
                        .presignGetObject(
                            link ->
                                link.signatureDuration(linkLifetime)
                                    .getObjectRequest(
                                        get ->
                                            get.bucket(config.bucket())
                                                .key(name)
                                                .responseContentType(mediaType)
                                                .responseContentDisposition(disposition)))
                        .url()
                        .toString())));
  }

  @Override
  public URI url(String name) {
    return URI.create("s3://" + config.bucket() + "/" + name);
  }

  @Override
  public void delete(String name) {
    asked("deleted", client -> client.deleteObject(one -> one.bucket(config.bucket()).key(name)));
  }

  @Override
  public List<String> list(String folder, String after, int limit) {
    if (limit > LONGEST_PAGE) {
      return longList(folder, after, limit);
    }
    return asked(
        "listed",
        client ->
            client
                .listObjectsV2(
                    list ->
                        list.bucket(config.bucket())
                            .prefix(folder)
                            .startAfter(after.isEmpty() ? null : after)
                            .maxKeys(limit))
                .contents()
                .stream()
                .map(S3Object::key)
                .toList());
  }

  private List<String> longList(String folder, String after, int limit) {
    List<String> names = new ArrayList<>();
    String last = after;
    while (names.size() < limit) {
      int wanted = Math.min(LONGEST_PAGE, limit - names.size());
      List<String> page = list(folder, last, wanted);
      names.addAll(page);
      if (page.size() < wanted) {
        break;
      }
      last = page.getLast();
    }
    return names;
  }

  @Override
  public void probe() {
    asked(
        "reached",
        client ->
            client.headBucket(
                head ->
                    head.bucket(config.bucket())
                        .overrideConfiguration(override -> override.apiCallTimeout(PROBE))));
  }

  private <T> T asked(String what, Function<S3Client, T> request) {
    return connected(what, open -> request.apply(open.client()));
  }

  private <T> T connected(String what, Function<S3Connection, T> request) {
    try {
      return request.apply(connection.get());
    } catch (SdkException e) {
      throw new VaultUnavailable("the bucket " + config.bucket() + " can't be " + what, e);
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
