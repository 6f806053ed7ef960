package dev.khata.http.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.kernel.UserId;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.pipeline.Exchange;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Sends bodies while they are made. Of a HEAD request nothing is made.
 *
 * @param user to whom it goes
 */
record Streams(
    Exchange exchange, Outgoing out, Patience patience, Turns turns, Optional<UserId> user) {

  /** All rows of a list; what is given back has gone already, or goes as it is. */
  Rendered flow(Reply<?> reply, Flow flow, ObjectMapper json) {
    return made(Rendered.head(reply), held -> new FlowWriter(json, held).write(flow));
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
    Rendered head = Rendered.head(reply, file);
    return file.length().isPresent()
        ? sent(head, held -> copy(file, held))
        : made(head, held -> copy(file, held));
  }

  /** What is read from the database while it goes. */
  private Rendered made(Rendered head, Consumer<HeldOutput> body) {
    return exchange.isHead() ? head : turns.of(user, () -> sent(head, body));
  }

  private Rendered sent(Rendered head, Consumer<HeldOutput> body) {
    if (exchange.isHead()) {
      return head;
    }
    HeldOutput held = new HeldOutput(() -> out.begin(head), exchange.line(), patience);
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
