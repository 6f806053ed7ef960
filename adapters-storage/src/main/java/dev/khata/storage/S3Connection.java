package dev.khata.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.regions.providers.AwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.regions.providers.SystemSettingsRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The SDK's client for one store, with time-outs and a bound on how often it tries again. */
final class S3Connection implements AutoCloseable {
  private static final int ATTEMPTS = 3;
  private static final int CONNECTIONS = 50;

  private final SdkHttpClient http;
  private final AwsCredentialsProvider credentials;
  private final S3Client client;
  private final S3Presigner presigner;

  private S3Connection(
      SdkHttpClient http,
      AwsCredentialsProvider credentials,
      S3Client client,
      S3Presigner presigner) {
    this.http = http;
    this.credentials = credentials;
    this.client = client;
    this.presigner = presigner;
  }

  /**
   * @throws SdkClientException when no region is known
   */
  static S3Connection open(S3Config config) {
    Region region = region(config);
    AwsCredentialsProvider credentials = credentials(config);
    SdkHttpClient http = http(config.timeouts());
    S3Configuration style =
        S3Configuration.builder().pathStyleAccessEnabled(config.pathStyle()).build();
    var client =
        S3Client.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .serviceConfiguration(style)
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(
                            AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build())
                        .apiCallTimeout(config.timeouts().total()));
    var presigner =
        S3Presigner.builder()
            .region(region)
            .credentialsProvider(credentials)
            .serviceConfiguration(style);
    Optional<URI> endpoint = config.endpoint();
    endpoint.ifPresent(client::endpointOverride);
    endpoint.ifPresent(presigner::endpointOverride);
    return new S3Connection(http, credentials, client.build(), presigner.build());
  }

  S3Client client() {
    return client;
  }

  S3Presigner presigner() {
    return presigner;
  }

  /** It follows no redirects. */
  private static SdkHttpClient http(S3Config.Timeouts timeouts) {
    return Apache5HttpClient.builder()
        .connectionTimeout(timeouts.connect())
        .socketTimeout(timeouts.read())
        .connectionAcquisitionTimeout(timeouts.connect())
        .connectionMaxIdleTime(Duration.ofSeconds(30))
        .maxConnections(CONNECTIONS)
        .build();
  }

  private static AwsCredentialsProvider credentials(S3Config config) {
    return config
        .login()
        .<AwsCredentialsProvider>map(
            login ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(login.accessKey(), login.secretKey().reveal())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }

  /** Stores other than Amazon's seldom have regions, and no metadata service that knows one. */
  private static Region region(S3Config config) {
    if (config.region().isPresent()) {
      return Region.of(config.region().get());
    }
    if (config.endpoint().isEmpty()) {
      return new DefaultAwsRegionProviderChain().getRegion();
    }
    try {
      return new AwsRegionProviderChain(
              new SystemSettingsRegionProvider(), new AwsProfileRegionProvider())
          .getRegion();
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }

  @Override
  public void close() {
    presigner.close();
    client.close();
    http.close();
    if (credentials instanceof AutoCloseable closeable) {
      closeQuietly(closeable);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      throw new IllegalStateException("credentials can't be let go", e);
    }
  }
}
