package dev.khata.domain.engagement;

import dev.khata.domain.kernel.Between;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Order;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** What came by the contact form. */
public interface Contacts {

  /** What contacts can be sorted by. */
  enum Sort {
    CREATED_AT
  }

  /**
   * Which contacts; what is empty lets everything through.
   *
   * @param email a part of the address, in any case
   */
  record Filter(Optional<String> email, Between<Instant> created) {
    public static final Filter NONE = new Filter(Optional.empty(), Between.any());
  }

  /**
   * Whether a contact of that address, in any of its spellings, was acknowledged after {@code
   * since}, or may be at this moment: of many transactions at once one is told no, and none waits
   * for another.
   */
  boolean isAcknowledged(EmailAddress address, Instant since);

  void add(Contact contact);

  /** The contact, which nobody else changes until the surrounding transaction ends. */
  Optional<Contact> lock(HexId id);

  /** Writes a contact that the surrounding transaction has locked. */
  void update(Contact contact);

  /**
   * Hands out all of them one by one, without holding them; within {@link
   * dev.khata.domain.kernel.Exports} only.
   *
   * @return how many there were
   */
  long each(Filter filter, Order<Sort> order, Consumer<Contact> sink);

  /** Removes those that were resolved before {@code before}; returns how many. */
  int purge(Instant before);

  /**
   * From an instant on, what came from that address until now is to go, in any of its spellings.
   */
  void release(EmailAddress address, Instant eraseFrom);

  /** Removes those whose time has come; returns how many. */
  int erase(Instant now);
}
