package dev.khata.domain.audit;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;

/** The details of events, which are erased when the person whom they are about has left. */
public interface AuditDetails {

  /** Lets every detail of events that happened to that user be erased from then on. */
  void release(UserId subject, Instant from);

  /** Erases what may be erased by now, those added since too; of how many events. */
  int erase(Instant now);
}
