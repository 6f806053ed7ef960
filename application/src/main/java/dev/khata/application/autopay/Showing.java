package dev.khata.application.autopay;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.NextCharge;
import dev.khata.domain.autopay.Outlooks;
import dev.khata.domain.kernel.Page;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Adds to mandates what they are about to charge; in one query, however many they are. */
public final class Showing {
  private final Outlooks outlooks;

  @Inject
  Showing(Outlooks outlooks) {
    this.outlooks = outlooks;
  }

  ShownMandate of(Mandate mandate) {
    return of(List.of(mandate)).getFirst();
  }

  Page<ShownMandate> of(Page<Mandate> page) {
    return new Page<>(of(page.items()), page.total());
  }

  private List<ShownMandate> of(List<Mandate> mandates) {
    Map<MandateId, NextCharge> charges = new HashMap<>();
    outlooks
        .of(mandates.stream().map(Mandate::payer).collect(Collectors.toUnmodifiableSet()))
        .values()
        .forEach(outlook -> charges.putAll(outlook.charges()));
    return mandates.stream()
        .map(one -> new ShownMandate(one, Optional.ofNullable(charges.get(one.id()))))
        .toList();
  }
}
