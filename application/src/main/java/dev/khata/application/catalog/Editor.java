package dev.khata.application.catalog;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.catalog.CatalogAction;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/** Who changes the catalogue, and through which contract. */
public record Editor(UserId user, Contract contract, Origin origin) {

  AuditEvent did(CatalogAction action, Instant at) {
    return new AuditEvent(
        at, action, Optional.of(user), Optional.empty(), Optional.of(contract), origin.requestId());
  }
}
