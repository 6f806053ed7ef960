package dev.khata.storage;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Stores what is too long for one request: in parts, one after the other, of which the store makes
 * an object at the end. Each part is read from the content as it is sent, so that memory doesn't
 * grow with it. When one fails the others are given up; those of a process that was killed stay
 * until the bucket's own rule removes them.
 *
 * @param patience how long so many bytes may take
 */
record S3Parts(S3Client client, S3Config config, LongFunction<Duration> patience) {
  private static final System.Logger LOG = System.getLogger(S3Parts.class.getName());

  /** No store takes more. */
  private static final long MOST = 10_000;

  private static final int PARTS_COMPLETED_PER_SECOND = 50;
  private static final int LOOKS = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  /** How many parts it took. */
  int store(String name, String mediaType, Upload upload, long usual) {
    String id = begin(name, mediaType);
    try {
      long length = Math.max(usual, Math.ceilDiv(upload.size(), MOST));
      List<CompletedPart> parts = new ArrayList<>();
      for (long from = 0; from < upload.size(); from += length) {
        Upload part = upload.part(from, Math.min(length, upload.size() - from));
        parts.add(send(name, id, parts.size() + 1, part));
      }
      complete(name, id, parts, upload.size());
      return parts.size();
    } catch (RuntimeException e) {
      giveUp(name, id);
      throw e;
    }
  }

  private String begin(String name, String mediaType) {
    var begin =
        CreateMultipartUploadRequest.builder()
            .bucket(config.bucket())
            .key(name)
            .contentType(mediaType)
            .checksumAlgorithm(ChecksumAlgorithm.SHA256);
    switch (config.encryption()) {
      case S3Config.Encryption.Unasked none -> {}
      case S3Config.Encryption.Aes256 aes ->
          begin.serverSideEncryption(ServerSideEncryption.AES256);
      case S3Config.Encryption.Kms kms ->
          begin
              .serverSideEncryption(ServerSideEncryption.AWS_KMS)
              .ssekmsKeyId(kms.keyId().orElse(null));
    }
    return client.createMultipartUpload(begin.build()).uploadId();
  }

  private CompletedPart send(String name, String id, int number, Upload part) {
    String digest = Digest.base64(part);
    try {
      UploadPartResponse sent =
          client.uploadPart(
              one ->
                  one.bucket(config.bucket())
                      .key(name)
                      .uploadId(id)
                      .partNumber(number)
                      .contentLength(part.size())
                      .checksumSHA256(digest)
                      .overrideConfiguration(
                          override -> override.apiCallTimeout(patience.apply(part.size()))),
              S3Store.body(part, "application/octet-stream"));
      return CompletedPart.builder()
          .partNumber(number)
          .eTag(sent.eTag())
          .checksumSHA256(digest)
          .build();
    } catch (SdkException e) {
      throw part.failure().orElse(e);
    }
  }

  /**
   * A store may take longer to put parts together than one waits for an answer, and then knows
   * nothing of them when it is asked again.
   */
  private void complete(String name, String id, List<CompletedPart> parts, long size) {
    Duration patient = patience.apply(0).plusSeconds(parts.size() / PARTS_COMPLETED_PER_SECOND);
    try {
      client.completeMultipartUpload(
          all ->
              all.bucket(config.bucket())
                  .key(name)
                  .uploadId(id)
                  .multipartUpload(list -> list.parts(parts))
                  .overrideConfiguration(override -> override.apiCallTimeout(patient)));
    } catch (SdkException e) {
      if (!comes(name, size)) {
        throw e;
      }
    }
  }

  private boolean comes(String name, long size) {
    boolean there = isThere(name, size);
    for (int look = 1; look < LOOKS && !there; look++) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      there = isThere(name, size);
    }
    return there;
  }

  private boolean isThere(String name, long size) {
    try {
      Long found = client.headObject(one -> one.bucket(config.bucket()).key(name)).contentLength();
      return found != null && found == size;
    } catch (SdkException e) {
      return false;
    }
  }

  private void giveUp(String name, String id) {
    try {
      client.abortMultipartUpload(one -> one.bucket(config.bucket()).key(name).uploadId(id));
    } catch (SdkException e) {
      LOG.log(Level.WARNING, "parts of " + name + " stay in the bucket " + config.bucket(), e);
    }
  }
}
