package dev.khata.domain.reporting;

/**
 * Sums of transactions by day and by user, so that analytics need not count from the beginning. It
 * changes nothing that can be read, only how fast.
 */
public interface TransactionRollUp {

  /**
   * Sums up what has succeeded or failed since the last time, as far as no transaction of the
   * database is still under way that may add to it. Days of another zone than the last time's begin
   * anew.
   *
   * @param most transactions at once; where it covered as many there may be more
   * @return how many it covered; none when another instance is at it
   */
  long advance(ReportZone zone, int most);

  /** Forgets all sums, which the next advances make anew. */
  void beginAnew();
}
