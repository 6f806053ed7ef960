package dev.khata.http.server;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpParser.State;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps the head of the request it reads. Of one that it refuses, Jetty itself
 * forgets path and header, by which the answer gets its words and lets pages read it.
 */
class HeadKeeper extends HttpConnection {
  /** Set while the constructor of the superclass runs, so nothing may be set here. */
  private @Nullable Reader reader;

  HeadKeeper(HttpConfiguration configuration, Connector connector, EndPoint endPoint) {
    super(configuration, connector, endPoint);
  }

  /** Of the request that is being answered, whether Jetty could read it or not. */
  static PartialHead head(Request request) {
    return request.getConnectionMetaData().getConnection() instanceof HeadKeeper keeper
        ? requireNonNull(keeper.reader).head
        : new PartialHead();
  }

  @Override
  protected RequestHandler newRequestHandler() {
    reader = new Reader();
    return reader;
  }

  @Override
  protected HttpParser newHttpParser(HttpCompliance compliance) {
    HttpConfiguration http = getHttpConfiguration();
    HttpParser parser =
        new LineKeeper(requireNonNull(reader), http.getRequestHeaderSize(), compliance);
    parser.setHeaderCacheSize(http.getHeaderCacheSize());
    parser.setHeaderCacheCaseSensitive(http.isHeaderCacheCaseSensitive());
    return parser;
  }

  private final class Reader extends RequestHandler {
    private final PartialHead head = new PartialHead();

    @Override
    public void startRequest(String method, String uri, HttpVersion version) {
      super.startRequest(method, uri, version);
      head.lineIsRead();
    }

    @Override
    public boolean headerComplete() {
      head.isWhole();
      return super.headerComplete();
    }

    @Override
    public void parsedHeader(HttpField field) {
      head.field(field);
      super.parsedHeader(field);
    }
  }

  private static final class LineKeeper extends HttpParser {
    private static final Set<State> LINE =
        EnumSet.of(
            State.START,
            State.METHOD,
            State.SPACE1,
            State.URI,
            State.SPACE2,
            State.REQUEST_VERSION);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final PartialHead head;
    private ByteBuffer sent = NOTHING;

    LineKeeper(Reader reader, int headerBytes, HttpCompliance compliance) {
      super(reader, headerBytes, compliance);
      this.head = reader.head;
    }

    @Override
    public boolean parseNext(ByteBuffer buffer) {
      if (isState(State.START)) {
        head.begin();
      }
      if (LINE.contains(getState())) {
        head.line(buffer);
        // The parser empties the buffer before it tells of what is wrong.
        sent = buffer.duplicate();
      }
      try {
        return super.parseNext(buffer);
      } finally {
        sent = NOTHING;
      }
    }

    @Override
    protected void badMessage(HttpException failure) {
      head.behindBadLine(sent);
      super.badMessage(failure);
    }
  }
}
