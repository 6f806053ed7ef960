package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import java.util.Optional;

/**
 * A name, unique within its kind, under which plans or offers are shown together.
 *
 * @param <I> the id of this kind
 * @param <T> this kind
 */
public sealed interface Category<I extends CategoryId, T extends Category<I, T>>
    permits PlanGroup, OfferType {
  I id();

  Label name();

  Optional<Description> description();

  /** The same category under another name and description. */
  T with(Label newName, Optional<Description> newDescription);
}
