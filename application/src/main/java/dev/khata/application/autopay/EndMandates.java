package dev.khata.application.autopay;

import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateChange;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateState;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Wishes;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Removes the mandates of somebody who leaves, and forgets the lines of removed ones in time. */
public final class EndMandates implements LeavesWith, PersonalData {
  private final Mandates mandates;
  private final Occurrences occurrences;
  private final Preferences preferences;
  private final CronRules rules;
  private final Retention retention;

  @Inject
  EndMandates(
      Mandates mandates,
      Occurrences occurrences,
      Preferences preferences,
      CronRules rules,
      Retention retention) {
    this.mandates = mandates;
    this.occurrences = occurrences;
    this.preferences = preferences;
    this.rules = rules;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    Preference preference = preferences.find(departure.user()).orElse(Preference.USUAL);
    Wishes wishes = new Wishes(preference.zone(), rules, departure.at());
    List<Mandate> all = mandates.lockAll(departure.user());
    Map<MandateId, Occurrence> open = occurrences.open(departure.user());
    boolean forgotten = departure.isOver(retention.persons());
    all.forEach(
        mandate -> end(mandate, Optional.ofNullable(open.get(mandate.id())), wishes, forgotten));
  }

  private void end(Mandate mandate, Optional<Occurrence> open, Wishes wishes, boolean forgotten) {
    MandateChange change = wishes.stop(mandate, open, new MandateState.Removed());
    mandates.save(forgotten ? change.withoutLine() : change, wishes.now());
  }

  @Override
  public String name() {
    return "mandate_lines";
  }

  @Override
  public int erase(Instant now) {
    return mandates.eraseLines(now.minus(retention.persons()));
  }
}
