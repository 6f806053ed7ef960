package dev.khata.http.pipeline;

import java.time.Duration;

/** The connection by which a request came: how long its client is waited for. */
public interface Line {

  /**
   * From now on and until told otherwise, reading or writing fails when nothing moves for that
   * long; never longer than a connection may be silent anyway.
   */
  void waits(Duration most);

  /** From now on the connection may be silent for as long as any. */
  void waitsAsUsual();
}
