package dev.khata.push.call;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Makes calls, each exactly once: nothing is tried again, no redirect is followed, no cookie kept.
 *
 * <p>An answer must be there whole before the time is over, and may not be longer than {@value
 * #LONGEST_ANSWER} bytes: a longer one counts as none.
 */
public final class Caller implements AutoCloseable {
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  /** No shorter, says Google; a message takes four calls at most, and its sender has a minute. */
  private static final Duration WHOLE_CALL = Duration.ofSeconds(10);

  private static final int MAX_CALLS = 100;
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final HttpClient client;
  private final Duration longest;
  private final Semaphore places = new Semaphore(MAX_CALLS);

  public Caller() {
    this(WHOLE_CALL);
  }

  /**
   * @param longest from the call to the end of its answer
   */
  public Caller(Duration longest) {
    this.longest = longest;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
  }

  /** Never throws because of the other side. */
  public Outcome make(Call call) {
    if (!places.tryAcquire()) {
      return new Outcome.NotReached("TooManyCalls");
    }
    try {
      return made(request(call));
    } finally {
      places.release();
    }
  }

  private Outcome made(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      HttpResponse<String> response = answer.get(longest.toNanos(), TimeUnit.NANOSECONDS);
      return new Outcome.Answered(
          response.statusCode(), response.body(), response.headers().firstValue("Retry-After"));
    } catch (ExecutionException e) {
      return failed(Objects.requireNonNullElse(e.getCause(), e));
    } catch (TimeoutException e) {
      return new Outcome.Unanswered(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Unanswered(e.getClass().getSimpleName());
    } finally {
      answer.cancel(true);
    }
  }

  private static Outcome failed(Throwable cause) {
    return switch (cause) {
      case ConnectException e -> new Outcome.NotReached(e.getClass().getSimpleName());
      case HttpConnectTimeoutException e -> new Outcome.NotReached(e.getClass().getSimpleName());
      case SSLHandshakeException e -> new Outcome.NotReached(e.getClass().getSimpleName());
      case SSLPeerUnverifiedException e -> new Outcome.NotReached(e.getClass().getSimpleName());
      case UnknownHostException e -> new Outcome.NotReached(e.getClass().getSimpleName());
      case Error e -> throw e;
      default -> new Outcome.Unanswered(cause.getClass().getSimpleName());
    };
  }

  private HttpRequest request(Call call) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(call.uri())
            .POST(BodyPublishers.ofString(call.body(), StandardCharsets.UTF_8))
            .timeout(longest)
            .setHeader("Accept", "application/json")
            .setHeader("User-Agent", "khata")
            .setHeader("Content-Type", call.type());
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
