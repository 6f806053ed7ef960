package dev.khata.application.autopay;

import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.autopay.MandateRefusal;
import dev.khata.domain.autopay.Mandates;
import dev.khata.domain.autopay.Occurrence;
import dev.khata.domain.autopay.Occurrences;
import dev.khata.domain.autopay.Wishes;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Grants users what they want of their mandates. The user is locked first, so that neither their
 * time zone changes meanwhile nor their account goes, and then the mandate, so that no run charges
 * it.
 */
public final class Wishing {
  private final Users users;
  private final Preferences preferences;
  private final Mandates mandates;
  private final Occurrences occurrences;
  private final CronRules rules;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  Wishing(
      Users users,
      Preferences preferences,
      Mandates mandates,
      Occurrences occurrences,
      CronRules rules,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.preferences = preferences;
    this.mandates = mandates;
    this.occurrences = occurrences;
    this.rules = rules;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A mandate about which its user wants something. */
  record Subject(Mandate mandate, Optional<Occurrence> open, Wishes wishes) {}

  /** What came of it. */
  sealed interface Outcome {
    record Granted(Mandate mandate) implements Outcome {}

    record Refused(MandateRefusal reason) implements Outcome {}
  }

  /**
   * @throws UserGone when the account was deleted since the request was let in
   */
  Outcome grant(UserId payer, MandateId id, Function<Subject, Wishes.Answer> wish) {
    return transactions.inTransaction(
        () -> {
          Wishes wishes = of(payer);
          return mandates
              .lock(id, payer)
              .map(mandate -> new Subject(mandate, occurrences.open(id), wishes))
              .map(subject -> write(wish.apply(subject), wishes))
              .orElseGet(() -> new Outcome.Refused(new MandateRefusal.NotFound()));
        });
  }

  /** What the user, who stays locked until the surrounding transaction ends, may want. */
  Wishes of(UserId payer) {
    UserId user = users.lock(payer).map(User::id).orElseThrow(() -> new UserGone(payer));
    Preference preference = preferences.find(user).orElse(Preference.USUAL);
    return new Wishes(preference.zone(), rules, clock.instant());
  }

  private Outcome write(Wishes.Answer answer, Wishes wishes) {
    return switch (answer) {
      case Wishes.Answer.Granted(var change) -> {
        mandates.save(change, wishes.now());
        yield new Outcome.Granted(change.mandate());
      }
      case Wishes.Answer.Refused(var reason) -> new Outcome.Refused(reason);
    };
  }
}
