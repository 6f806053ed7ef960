package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import java.util.Optional;

/** All offer types. */
public interface OfferTypes {

  /** What types can be sorted by; names by their keys. */
  enum Sort {
    ID,
    NAME
  }

  /**
   * @param search a part of the name, in any case
   */
  record Query(Optional<String> search, Order<Sort> order, Window window) {}

  /** What came of deleting a type. */
  enum Deletion {
    DELETED,
    NOT_EMPTY,
    UNKNOWN
  }

  Optional<OfferType> find(OfferTypeId id);

  /** The type, whose row stays locked until the surrounding transaction ends. */
  Optional<OfferType> lock(OfferTypeId id);

  /** The type, which can't go until the surrounding transaction ends. */
  Optional<OfferType> lockAgainstDeletion(OfferTypeId id);

  Page<OfferType> page(Query query);

  /** Adds a type; empty, and nothing written, when another has the name. */
  Optional<OfferType> add(Label name, Optional<Description> description);

  /**
   * Writes name and description of a type that the surrounding transaction has locked. False, and
   * nothing written, when another has the name.
   */
  boolean update(OfferType type);

  /** Deletes a type without offers. */
  Deletion delete(OfferTypeId id);
}
