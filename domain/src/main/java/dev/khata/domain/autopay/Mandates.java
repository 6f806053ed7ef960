package dev.khata.domain.autopay;

import dev.khata.domain.kernel.Listed;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All mandates. Removed ones are found and listed by nobody. */
public interface Mandates extends Listed<Mandate, Mandates.Filter, Mandates.Sort> {

  /** What mandates can be sorted by. */
  enum Sort {
    ID,
    CREATED_AT,
    /** Those that are not enabled come after all others. */
    NEXT_DUE,
    /** By the name of the status. */
    STATUS
  }

  /** Which mandates; what is empty lets everything through. */
  record Filter(
      Optional<UserId> payer,
      Optional<MandateStatus> status,
      Optional<Tag> tag,
      Optional<PhoneNumber> line) {}

  /** The mandate of that id, if it is that user's. */
  Optional<Mandate> find(MandateId id, UserId payer);

  /** The same, which nobody else changes until the surrounding transaction ends. */
  Optional<Mandate> lock(MandateId id, UserId payer);

  /** Those of a user in the order of their ids, which nobody else changes as above. */
  List<Mandate> lockAll(UserId payer);

  /** How many a user has. */
  int count(UserId payer);

  Mandate add(NewMandate mandate);

  /**
   * Writes a mandate that the surrounding transaction has locked, and its due instants that change.
   * One that was decided and is no longer open stays as it is for ever.
   */
  void save(MandateChange change, Instant at);

  /** Forgets the lines and tags of those that were removed until then; of how many. */
  int eraseLines(Instant removedUntil);
}
