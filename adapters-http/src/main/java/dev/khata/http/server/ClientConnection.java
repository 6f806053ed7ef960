package dev.khata.http.server;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.AbstractEndPoint;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of a client that has not too many. On it the head of a request, from its first byte
 * to its last, has only so much time: Jetty bounds the silence between two bytes, which a byte now
 * and then never breaks.
 */
final class ClientConnection extends HeadKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(ClientConnection.class);

  private final Duration headTime;
  private final ClientShare share;
  private final long usualSilence;

  private long requestsBefore;
  private long bytesBefore;
  private boolean inHead;
  private long headBegin;
  private volatile boolean hurried;

  ClientConnection(
      HttpConfiguration http,
      Connector connector,
      EndPoint endPoint,
      Duration headTime,
      ClientShare share) {
    super(http, connector, endPoint);
    this.headTime = headTime;
    this.share = share;
    this.usualSilence = connector.getIdleTimeout();
  }

  @Override
  public void onOpen() {
    if (share.take()) {
      super.onOpen();
    } else {
      getEndPoint().close();
    }
  }

  @Override
  public void onClose(Throwable cause) {
    share.give();
    super.onClose(cause);
  }

  @Override
  public void onFillable() {
    if (hurried) {
      hurried = false;
      getEndPoint().setIdleTimeout(usualSilence);
    }
    super.onFillable();
  }

  /** All that came has been looked at, and it was no whole head. */
  @Override
  public void fillInterested(Callback callback) {
    if (isInHead()) {
      hurried = true;
      long left = headTime.minusNanos(System.nanoTime() - headBegin).toMillis();
      getEndPoint().setIdleTimeout(Math.clamp(left, 1, usualSilence));
    }
    super.fillInterested(callback);
  }

  /** Here and not where Jetty does it, which would go on and fail what is written: the answer. */
  @Override
  public boolean onIdleExpired(TimeoutException timeout) {
    if (hurried && getEndPoint() instanceof AbstractEndPoint end) {
      // Not where somebody reads just now; who then waits for more is late as well.
      boolean told = end.getFillInterest().onFail(timeout);
      LOG.debug("a head that takes too long: {}", told);
      return false;
    }
    return super.onIdleExpired(timeout);
  }

  /** Nothing else reads now, so that an answer can be given before there is a request. */
  @Override
  public void onFillInterestedFailed(Throwable cause) {
    boolean late = hurried && cause instanceof TimeoutException;
    if (late && getParser().getHandler() instanceof HttpParser.RequestHandler head) {
      getParser().close();
      head.badMessage(new HttpException.RuntimeException(408, "a head that takes too long"));
      return;
    }
    super.onFillInterestedFailed(cause);
  }

  private boolean isInHead() {
    if (requestsBefore != getMessagesIn()) {
      requestsBefore = getMessagesIn();
      bytesBefore = getBytesIn();
      inHead = false;
    }
    boolean begun = getBytesIn() > bytesBefore || !getParser().isStart();
    if (begun && !inHead) {
      inHead = true;
      headBegin = System.nanoTime();
    }
    return begun;
  }
}
