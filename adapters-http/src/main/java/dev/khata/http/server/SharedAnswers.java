package dev.khata.http.server;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.pipeline.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that everybody may have: tagged, compressed where the client likes that, and not sent
 * again to who has them. What was compressed is kept as long as there is room, so that a document
 * or a catalogue costs that once.
 */
final class SharedAnswers {
  /** Bytes below which compressing saves no packet. */
  private static final int WORTH_IT = 1_024;

  private static final long KEPT_BYTES = 4 << 20;

  private final Cache<String, byte[]> compressed =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((String tag, byte[] bytes) -> bytes.length)
          .build();

  /** The answer as it goes out to this client. */
  Rendered of(Rendered answer, Endpoint<?, ?, ?> endpoint, Exchange exchange) {
    if (answer.status() != 200 || isPersonal(endpoint, exchange)) {
      return answer;
    }
    String tag = Tags.weak(answer.bytes());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("ETag", tag);
    headers.put("Vary", vary(endpoint));
    if (endpoint.cache().isEmpty()) {
      headers.put("Cache-Control", "no-cache");
    }
    if (Tags.match(tag, exchange.headers("If-None-Match"))) {
      return Rendered.unchanged(headers);
    }
    boolean gzip =
        answer.bytes().length >= WORTH_IT
            && AcceptEncoding.prefersGzip(exchange.headers("Accept-Encoding"));
    if (!gzip) {
      return answer.with(headers);
    }
    headers.put("Content-Encoding", "gzip");
    return answer.with(headers).coded(compressed.get(tag, any -> gzip(answer.bytes())));
  }

  /** Whoever shows who they are may get more than others do. */
  private static boolean isPersonal(Endpoint<?, ?, ?> endpoint, Exchange exchange) {
    return endpoint.access().level() == Access.Level.OPEN
        && exchange.header("Authorization").isPresent();
  }

  private static String vary(Endpoint<?, ?, ?> endpoint) {
    return endpoint.access().level() == Access.Level.OPEN
        ? "Accept-Encoding, Authorization"
        : "Accept-Encoding";
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream shorter = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(shorter)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shorter.toByteArray();
  }
}
