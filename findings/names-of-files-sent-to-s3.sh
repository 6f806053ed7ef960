#!/usr/bin/env bash
# A file put into S3 with its name in Devanagari or with an accent, as metadata and as the name to download it
# by, by the AWS SDK for Java and two of its HTTP clients.
#
# Versions   software.amazon.awssdk:s3 2.54.2 with apache5-client, which comes along with it, and
#            url-connection-client; any JDK from 17 on; the store is a socket on this machine
# Guess      A header can't carry such a name as it is, so that the SDK encodes it or refuses it, as its sister
#            for JavaScript refuses Devanagari; in either case both HTTP clients do the same.
# Behaviour  apache5-client sends "????????.jpg", one question mark for each character, without a word, and é
#            as the one byte of Latin-1. url-connection-client sends UTF-8. The request was signed for the name
#            in UTF-8, so that with apache5-client the signature isn't of what arrives.
# It matters A store that checks signatures refuses just the files whose names aren't English, with an error that
#            speaks of the secret key; one that doesn't keeps question marks. To change the HTTP client, or to
#            take the one that comes along, is enough, and no test with "card.jpg" shows it.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>names</artifactId>
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes one put at a time, keeps its headers as they came, byte by byte, and answers that all is well. */
class Store implements AutoCloseable {
  private final ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final Thread keeper = new Thread(this::serve);
  volatile Map<String, String> headers = Map.of();
  private volatile String path;

  Store() throws IOException {
    keeper.setDaemon(true);
    keeper.start();
  }

  String address() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  private void serve() {
    while (!door.isClosed()) {
      try (Socket client = door.accept()) {
        client.setSoTimeout(5000);
        var in = client.getInputStream();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
          if (next == '\n' && line.length() == 0) {
            break;
          } else if (next == '\n') {
            lines.add(line.toString());
            line.setLength(0);
          } else if (next != '\r') {
            line.append((char) next);
          }
        }
        keep(lines);
        if (headers.containsKey("expect")) {
          client.getOutputStream().write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
        }
        in.readNBytes(Integer.parseInt(headers.get("content-length")));
        client.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
      } catch (IOException closed) {
        // The next one, or the end.
      }
    }
  }

  private void keep(List<String> lines) {
    path = lines.get(0).split(" ")[1];
    Map<String, String> seen = new TreeMap<>();
    for (String header : lines.subList(1, lines.size())) {
      seen.put(header.substring(0, header.indexOf(':')).toLowerCase(), header.substring(header.indexOf(':') + 1).trim());
    }
    headers = seen;
  }

  /** Whether the signature is that of the bytes that arrived, by version 4 of Amazon's rules. */
  boolean rightlySigned(String secret) throws GeneralSecurityException {
    String authorization = headers.get("authorization");
    String[] scope = part(authorization, "Credential=").split("/", 2);
    String names = part(authorization, "SignedHeaders=");
    StringBuilder request = new StringBuilder("PUT\n" + path + "\n\n");
    for (String name : names.split(";")) {
      request.append(name).append(':').append(headers.get(name)).append('\n');
    }
    request.append('\n').append(names).append('\n').append(headers.get("x-amz-content-sha256"));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(request.toString()));
    String text = "AWS4-HMAC-SHA256\n" + headers.get("x-amz-date") + "\n" + scope[1] + "\n" + HexFormat.of().formatHex(digest);
    byte[] key = bytes("AWS4" + secret);
    for (String step : scope[1].split("/")) {
      key = mac(key, step);
    }
    return HexFormat.of().formatHex(mac(key, text)).equals(part(authorization, "Signature="));
  }

  private static String part(String authorization, String name) {
    String rest = authorization.substring(authorization.indexOf(name) + name.length());
    return rest.contains(",") ? rest.substring(0, rest.indexOf(',')) : rest;
  }

  private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(bytes(text));
  }

  private static byte[] bytes(String asTheyCame) {
    return asTheyCame.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
JAVA
cat > Names.java <<'JAVA'
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

public class Names {
  public static void main(String[] args) throws Exception {
    with("apache5-client", Apache5HttpClient.builder());
    with("url-connection-client", UrlConnectionHttpClient.builder());
  }

  static void with(String client, SdkHttpClient.Builder<?> http) throws Exception {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var keys = StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
    try (Store store = new Store();
        S3Client s3 = S3Client.builder().endpointOverride(URI.create(store.address())).forcePathStyle(true)
            .region(Region.US_EAST_1).credentialsProvider(keys).httpClientBuilder(http)
            .overrideConfiguration(override -> override.retryStrategy(retry -> retry.maxAttempts(1))).build()) {
      out.println(client);
      for (String name : List.of("card.jpg", "नागरिकता.jpg", "José.jpg")) {
        s3.putObject(put -> put.bucket("papers").key("1").metadata(Map.of("name", name))
            .contentDisposition("attachment; filename=\"" + name + "\""), RequestBody.fromString("a picture"));
        out.println(" " + name + ": " + shown(store.headers.get("x-amz-meta-name")) + ", "
            + shown(store.headers.get("content-disposition")) + ", the signature is "
            + (store.rightlySigned("secret") ? "right" : "of something else"));
      }
    }
  }

  /** UTF-8 as text, any other byte beyond ASCII as its number. */
  static String shown(String asTheyCame) {
    String text = new String(asTheyCame.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return text.contains("\ufffd") ? asTheyCame.replace("\u00e9", "<e9>") : text;
  }
}
JAVA
javac -encoding UTF-8 -cp 'jars/*' -d . Store.java Names.java
java -Dfile.encoding=UTF-8 -cp 'jars/*:.' Names 2> >(grep -v SLF4J >&2) | tee seen
diff - seen << 'EXPECTED'
apache5-client
 card.jpg: card.jpg, attachment; filename="card.jpg", the signature is right
 नागरिकता.jpg: ????????.jpg, attachment; filename="????????.jpg", the signature is of something else
 José.jpg: Jos<e9>.jpg, attachment; filename="Jos<e9>.jpg", the signature is of something else
url-connection-client
 card.jpg: card.jpg, attachment; filename="card.jpg", the signature is right
 नागरिकता.jpg: नागरिकता.jpg, attachment; filename="नागरिकता.jpg", the signature is right
 José.jpg: José.jpg, attachment; filename="José.jpg", the signature is right
EXPECTED
