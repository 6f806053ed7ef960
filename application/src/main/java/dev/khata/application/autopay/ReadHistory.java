package dev.khata.application.autopay;

import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import jakarta.inject.Inject;
import java.util.Optional;

/** Shows what became of the due instants of a mandate. */
public final class ReadHistory {
  private final Mandates mandates;
  private final Occurrences occurrences;

  @Inject
  ReadHistory(Mandates mandates, Occurrences occurrences) {
    this.mandates = mandates;
    this.occurrences = occurrences;
  }

  /** The latest first; empty when the user has no such mandate. */
  public Optional<Page<Occurrence>> page(UserId payer, MandateId id, Window window) {
    return mandates.find(id, payer).map(mandate -> occurrences.page(mandate.id(), window));
  }
}
