package dev.khata.domain.kernel;

import java.util.UUID;

/** Where fresh public identifiers come from. */
public interface Ids {

  /** A UUID version 7: unguessable enough to be public, growing with time. Not a secret. */
  UUID next();
}
