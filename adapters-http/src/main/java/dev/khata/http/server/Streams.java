package dev.khata.http.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.pipeline.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends bodies while they are made. Of a HEAD request nothing is made.
 *
 * @param longest how long an answer may take; then it is cut off
 */
record Streams(Exchange exchange, Outgoing out, Duration longest) {

  /** All rows of a list; what is given back has gone already, or goes as it is. */
  Rendered flow(Reply<?> reply, Flow flow, ObjectMapper json) {
    return sent(Rendered.head(reply), held -> new FlowWriter(json, held).write(flow));
  }

  /** A file, unless the client has it. */
  Rendered file(Reply<?> reply, Download file) {
    boolean known =
        file.tag()
            .filter(tag -> Tags.match(Tags.strong(tag), exchange.headers("If-None-Match")))
            .isPresent();
    if (known) {
      return Rendered.unchanged(reply, file);
    }
    return sent(Rendered.head(reply, file), held -> copy(file, held));
  }

  private Rendered sent(Rendered head, Consumer<HeldOutput> body) {
    if (exchange.isHead()) {
      return head;
    }
    HeldOutput held = new HeldOutput(() -> out.begin(head), longest);
    body.accept(held);
    Optional<byte[]> whole = held.finish();
    if (whole.isPresent()) {
      return head.with(whole.get());
    }
    out.end();
    return head;
  }

  private static void copy(Download file, HeldOutput held) {
    try {
      file.source().writeTo(held);
    } catch (IOException e) {
      throw new Unavailable("a file can't be read", e);
    }
  }
}
