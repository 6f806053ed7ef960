package dev.khata.application.autopay;

import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState.Enabled;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Wishes;
import dev.khata.domain.identity.ZoneBound;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reckons anew when the mandates of a user fall due, who lives by another time zone now. */
public final class MoveMandates implements ZoneBound {
  private final Mandates mandates;
  private final Occurrences occurrences;
  private final CronRules rules;

  @Inject
  MoveMandates(Mandates mandates, Occurrences occurrences, CronRules rules) {
    this.mandates = mandates;
    this.occurrences = occurrences;
    this.rules = rules;
  }

  @Override
  public void moved(UserId user, ZoneId to, Instant now) {
    Wishes wishes = new Wishes(to, rules, now);
    List<Mandate> all = mandates.lockAll(user);
    Map<MandateId, Occurrence> open = occurrences.open(user);
    for (Mandate mandate : all) {
      if (mandate.state() instanceof Enabled enabled) {
        Optional<Occurrence> retried = Optional.ofNullable(open.get(mandate.id()));
        mandates.save(wishes.move(mandate, enabled, retried), now);
      }
    }
  }
}
