package dev.khata.domain.payments;

import java.util.List;

/** What somebody posted who may be the gateway. */
public sealed interface Notice {

  /**
   * The gateway has signed it.
   *
   * @param id of the event, the same whenever it is sent again
   * @param reports what it says, of all that matters here; none where nothing does
   */
  record Signed(String id, List<Report> reports) implements Notice {
    public Signed {
      reports = List.copyOf(reports);
    }
  }

  /**
   * Nobody has signed it, but something may have happened: ask.
   *
   * @param id by which it is known again; hints of the same are the same
   * @param reference the gateway's own, of the order that is to be asked about
   */
  record Hint(String id, String reference) implements Notice {}

  /** It is believed by nobody, and nothing is kept of it. */
  record Rejected(Reason reason) implements Notice {}

  /** Why a notice is not believed. */
  enum Reason {
    /** A signature is missing or wrong. */
    FORGED,
    /** It was signed too long ago, or for a later time. */
    STALE,
    /** It is signed, but can't be read. */
    UNREADABLE
  }
}
