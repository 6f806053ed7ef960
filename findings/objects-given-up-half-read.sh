#!/usr/bin/env bash
# An object of S3 of which only the first bytes are wanted, by the AWS SDK for Java and two of its HTTP
# clients.
#
# Versions   software.amazon.awssdk:s3 2.54.2 with apache5-client, which comes along with it, and
#            url-connection-client; any JDK from 17 on; the store is the JDK's own HTTP server on this
#            machine, with an object of 64 MB and one of 40 bytes that come at ten a second
# Guess      Closing the stream of getObject ends the transfer, as with a file or a socket, and an
#            apiCallTimeout of two seconds, "the time to execute the API call", ends one that takes four.
# Behaviour  With apache5-client close() reads all the rest first: 64 MB for one byte, and four seconds for
#            an object that comes slowly. Only abort(), a method of the SDK's own stream, ends it; close(),
#            and so try-with-resources, doesn't. With url-connection-client either ends it. apiCallTimeout
#            covers the body for toBytes(), and not for a stream that the caller reads or closes.
# It matters Who looks at the first bytes of an upload to see what it is, or serves a range, pays for whole
#            objects; a server that gave up on a slow store waits for it in close() all the same, with its
#            thread and connection. Small objects in tests show nothing.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>objects</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>software.amazon.awssdk</groupId>
      <artifactId>s3</artifactId>
      <version>2.54.2</version>
    </dependency>
    <dependency>
      <groupId>software.amazon.awssdk</groupId>
      <artifactId>apache5-client</artifactId>
      <version>2.54.2</version>
    </dependency>
    <dependency>
      <groupId>software.amazon.awssdk</groupId>
      <artifactId>url-connection-client</artifactId>
      <version>2.54.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Store.java <<'JAVA'
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Store implements AutoCloseable {
  static final int MEGABYTE = 1 << 20;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
  private volatile CountDownLatch over = new CountDownLatch(1);
  private volatile int megabytes;

  Store() throws IOException {
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void expect() {
    over = new CountDownLatch(1);
    megabytes = 0;
  }

  int sent() throws InterruptedException {
    over.await();
    return megabytes;
  }

  private void answer(HttpExchange exchange) {
    try (exchange) {
      boolean slow = exchange.getRequestURI().getPath().endsWith("slow");
      exchange.sendResponseHeaders(200, slow ? 40 : 64L * MEGABYTE);
      var body = exchange.getResponseBody();
      for (int i = 0; slow && i < 40; i++) {
        Thread.sleep(100);
        body.write('.');
        body.flush();
      }
      for (; !slow && megabytes < 64; megabytes++) {
        body.write(new byte[MEGABYTE]);
      }
    } catch (IOException | InterruptedException gone) {
      // The client hung up, which is what is counted.
    } finally {
      over.countDown();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
JAVA
cat > Objects.java <<'JAVA'
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

public class Objects {
  interface Reading {
    void of(ResponseInputStream<GetObjectResponse> object) throws Exception;
  }

  interface Trial {
    void of(S3Client s3) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    try (Store store = new Store()) {
      with("apache5-client", Apache5HttpClient.builder(), store, s3 -> {
        amounts(s3, store);
        durations(s3);
      });
      with("url-connection-client", UrlConnectionHttpClient.builder(), store, s3 -> amounts(s3, store));
    }
  }

  static void with(String name, SdkHttpClient.Builder<?> http, Store store, Trial trial) throws Exception {
    var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    try (S3Client s3 = S3Client.builder().endpointOverride(URI.create(store.address())).forcePathStyle(true)
        .region(Region.US_EAST_1).credentialsProvider(keys).httpClientBuilder(http).build()) {
      System.out.println(name);
      trial.of(s3);
    }
  }

  static void amounts(S3Client s3, Store store) throws Exception {
    amount(s3, store, "close()", InputStream::close);
    amount(s3, store, "abort()", ResponseInputStream::abort);
  }

  static void durations(S3Client s3) throws Exception {
    duration("a byte and close()", () -> {
      try (InputStream object = get(s3, "slow")) {
        object.read();
      }
    });
    duration("all of its stream", () -> get(s3, "slow").readAllBytes());
    duration("toBytes()", () -> s3.getObjectAsBytes(call("slow")));
  }

  static GetObjectRequest call(String key) {
    var call = GetObjectRequest.builder().bucket("papers").key(key);
    if (key.equals("slow")) {
      call.overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(2)));
    }
    return call.build();
  }

  static ResponseInputStream<GetObjectResponse> get(S3Client s3, String key) {
    return s3.getObject(call(key));
  }

  static void amount(S3Client s3, Store store, String way, Reading end) throws Exception {
    store.expect();
    var object = get(s3, "large");
    object.read();
    end.of(object);
    int sent = store.sent();
    System.out.println(" a byte of 64 MB and " + way + ": " + (sent == 64 ? "all" : sent < 32 ? "little" : sent) + " sent");
  }

  interface Call {
    void make() throws Exception;
  }

  static void duration(String what, Call call) throws Exception {
    long start = System.nanoTime();
    String end = "done";
    try {
      call.make();
    } catch (ApiCallTimeoutException late) {
      end = "timed out";
    }
    System.out.println(" slow object, " + what + ": " + end + (System.nanoTime() - start > 3_500_000_000L ? " after four seconds" : " sooner"));
  }
}
JAVA
javac -cp 'jars/*' -d . Store.java Objects.java
java -cp 'jars/*:.' Objects 2> >(grep -v SLF4J >&2) | tee seen
diff - seen << 'EXPECTED'
apache5-client
 a byte of 64 MB and close(): all sent
 a byte of 64 MB and abort(): little sent
 slow object, a byte and close(): done after four seconds
 slow object, all of its stream: done after four seconds
 slow object, toBytes(): timed out sooner
url-connection-client
 a byte of 64 MB and close(): little sent
 a byte of 64 MB and abort(): little sent
EXPECTED
