package dev.khata.bootstrap.wiring;

import dev.khata.domain.audit.AuditHeads;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** As long as there is no store of documents, no head of a day is kept outside the database. */
final class NoHeads implements AuditHeads {
  @Inject
  NoHeads() {}

  @Override
  public boolean keep(LocalDate day, String head) {
    return false;
  }

  @Override
  public List<LocalDate> days(LocalDate after, int limit) {
    return List.of();
  }

  @Override
  public Optional<String> find(LocalDate day) {
    return Optional.empty();
  }
}
