package dev.khata.domain.reporting;

import java.util.function.Consumer;

/**
 * Where reports are read from: with rights that reach nothing secret, apart from what requests need
 * and perhaps from a copy that is a moment behind.
 */
public interface ReportRows {

  /**
   * Hands out the rows one by one, all as of one moment; when the sink throws, the reading ends.
   *
   * @return how many rows are wanted, be they in the window or not
   * @throws dev.khata.domain.kernel.Overloaded when as many reports run as may
   * @throws dev.khata.domain.kernel.Unavailable when they can't be read now
   */
  long each(Report report, ReportQuery query, Consumer<ReportRow> sink);
}
