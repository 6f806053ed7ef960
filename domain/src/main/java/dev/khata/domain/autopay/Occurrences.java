package dev.khata.domain.autopay;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.util.Map;
import java.util.Optional;

/** What became of the due instants of mandates. {@link Mandates} and the runs write them. */
public interface Occurrences {

  /** Of one mandate, the latest due first. */
  Page<Occurrence> page(MandateId mandate, Window window);

  /** The one that is tried again. */
  Optional<Occurrence> open(MandateId mandate);

  /** The same of each of a user's mandates that has one. */
  Map<MandateId, Occurrence> open(UserId payer);
}
