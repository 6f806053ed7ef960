package dev.khata.sms.call;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes calls, each exactly once: nothing is tried again, no redirect is followed, no cookie kept,
 * and no connection used twice, since one that the other side has just closed would leave it open
 * whether the message arrived.
 */
public final class Caller implements AutoCloseable {
  private static final int MAX_CALLS = 64;
  private static final int LONGEST_ANSWER = 64 * 1024;

  /** A whole call may take as long as connecting and answering each may, whatever trickles in. */
  private static final int PARTS = 2;

  private final CloseableHttpClient client;
  private final Duration longest;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("sms-time-outs").factory());

  public Caller() {
    this(Duration.ofSeconds(5));
  }

  /**
   * @param timeout for connecting, and for each silence of the other side
   */
  public Caller(Duration timeout) {
    this.longest = timeout.multipliedBy(PARTS);
    this.client = client(Timeout.of(timeout));
  }

  private static CloseableHttpClient client(Timeout timeout) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(MAX_CALLS)
            .setMaxConnPerRoute(MAX_CALLS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout)
                .setResponseTimeout(timeout)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("khata")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  public Outcome make(Call call) {
    HttpUriRequestBase request = request(call);
    Future<?> end = watch.schedule(request::cancel, longest.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(request, Caller::answer);
    } catch (ConnectException
        | ConnectTimeoutException
        | ConnectionRequestTimeoutException
        | NoRouteToHostException
        | SSLHandshakeException
        | SSLPeerUnverifiedException
        | UnknownHostException e) {
      return new Outcome.NotReached(e.getClass().getSimpleName());
    } catch (IOException e) {
      return new Outcome.Unanswered(e.getClass().getSimpleName());
    } finally {
      end.cancel(false);
    }
  }

  private static HttpUriRequestBase request(Call call) {
    HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
    request.setHeader("Accept", "application/json");
    call.headers().forEach(request::setHeader);
    call.body()
        .ifPresent(
            body ->
                request.setEntity(
                    new ByteArrayEntity(
                        body.text().getBytes(StandardCharsets.UTF_8),
                        ContentType.parse(body.type()))));
    return request;
  }

  /** What is longer is cut: no answer of a vendor that means anything is as long. */
  private static Outcome answer(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Outcome.Answered(response.getCode(), "");
    }
    try (InputStream in = entity.getContent()) {
      byte[] bytes = in.readNBytes(LONGEST_ANSWER);
      return new Outcome.Answered(response.getCode(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
