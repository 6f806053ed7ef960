package dev.khata.http.server;

import dev.khata.http.pipeline.Exchange;
import dev.khata.http.pipeline.RequestContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One answer on its way. What has begun to go can't be taken back, only be cut off. */
final class Outgoing {
  private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);

  private enum State {
    NOTHING_SENT,
    BEGUN,
    SENT
  }

  private final Exchange exchange;
  private final RequestContext context;
  private final HttpServletResponse response;
  private final ResponseHeaders headers;
  private State state = State.NOTHING_SENT;

  Outgoing(
      Exchange exchange,
      RequestContext context,
      HttpServletResponse response,
      ResponseHeaders headers) {
    this.exchange = exchange;
    this.context = context;
    this.response = response;
    this.headers = headers;
  }

  /** Sends the answer, unless one has gone already; one that stopped half-way is cut off. */
  void send(Rendered answer) {
    switch (state) {
      case NOTHING_SENT -> sendWhole(answer);
      case BEGUN -> cut();
      case SENT -> {}
    }
  }

  private void sendWhole(Rendered answer) {
    try {
      putHead(answer);
      if (isHeadOfNotMade(answer) || answer.status() == 304) {
        // Else the container counts what was written, and says that GET would give nothing.
        response.flushBuffer();
        return;
      }
      if (!answer.type().isEmpty()) {
        response.setContentLength(answer.bytes().length);
      }
      if (!exchange.isHead()) {
        response.getOutputStream().write(answer.bytes());
      }
    } catch (IOException e) {
      LOG.debug("the client left before its answer", e);
    }
  }

  /** Nobody has counted the bytes of what was not made, since only its head was asked for. */
  private boolean isHeadOfNotMade(Rendered answer) {
    return exchange.isHead() && !answer.type().isEmpty() && answer.bytes().length == 0;
  }

  /** Sends the head of an answer whose body is then written, until {@link #end}. */
  OutputStream begin(Rendered head) throws IOException {
    putHead(head);
    state = State.BEGUN;
    return response.getOutputStream();
  }

  void end() {
    state = State.SENT;
  }

  private void putHead(Rendered answer) throws IOException {
    response.setStatus(answer.status());
    response.setContentType(answer.type().isEmpty() ? null : answer.type());
    headers.of(exchange, context, answer).forEach(response::setHeader);
    if (exchange.hasUnreadBody()) {
      response.setHeader("Connection", "close");
    }
  }

  /**
   * Breaks the connection, so that no client takes what it got for the whole. The request is left
   * as it is: Javalin still has to finish it, and fails on one that was aborted under its hands.
   */
  private void cut() {
    new JettyLine(exchange.request()).cut();
  }
}
