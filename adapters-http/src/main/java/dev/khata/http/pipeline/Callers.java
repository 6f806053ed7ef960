package dev.khata.http.pipeline;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.kernel.Contract;
import java.util.Optional;
import java.util.UUID;

/** Finds who is behind a session, with one look at the database. */
@FunctionalInterface
public interface Callers {

  /** Empty when the session has ended or its user may not act now. */
  Optional<Caller> find(UUID session, Contract contract);
}
