package dev.khata.domain.kernel.leaving;

import java.time.Instant;

/** What a context keeps of persons after their account is gone, until it has to be erased. */
public interface PersonalData {

  /** What it is, as operators are told, such as {@code archived_persons}. */
  String kind();

  /** Erases what has been kept as long as it may be; of how many. Doing it twice does no harm. */
  int erase(Instant now);
}
