package dev.khata.http.server;

import dev.khata.http.pipeline.Line;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.OptionalLong;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.IdleTimeout;

/** A line by the time-out that Jetty's connection has for silence. */
final class JettyLine implements Line {
  private final HttpServletRequest request;
  private OptionalLong usual = OptionalLong.empty();

  JettyLine(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public void waits(Duration most) {
    EndPoint end = end();
    if (usual.isEmpty()) {
      usual = OptionalLong.of(end.getIdleTimeout());
    }
    if (end instanceof IdleTimeout silence) {
      // What went before is no silence of the client's.
      silence.notIdle();
    }
    end.setIdleTimeout(Math.clamp(most.toMillis(), 1, usual.getAsLong()));
  }

  @Override
  public void waitsAsUsual() {
    if (usual.isPresent()) {
      end().setIdleTimeout(usual.getAsLong());
    }
  }

  /** Breaks the connection. */
  void cut() {
    end().close();
  }

  private EndPoint end() {
    return ServletContextRequest.getServletContextRequest(request)
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint();
  }
}
