package dev.khata.application.identity;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.messaging.Outbox;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the outbox of a development keeps of what was sent to users. */
public final class KeptLetters implements LeavesWith, PersonalData {
  private static final Duration SHORTEST = Duration.ofHours(1);

  private final Outbox outbox;
  private final Users users;
  private final Retention retention;

  @Inject
  public KeptLetters(Outbox outbox, Users users, Retention retention) {
    this.outbox = outbox;
    this.users = users;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    Set<String> recipients =
        users.find(departure.user()).stream()
            .flatMap(KeptLetters::recipients)
            .collect(Collectors.toSet());
    outbox.release(recipients, departure.keptUntil(retention.persons()));
  }

  private static Stream<String> recipients(User user) {
    return Stream.concat(
        user.phone().map(Claim::value).map(PhoneNumber::e164).stream(),
        user.email().map(Claim::value).map(EmailAddress::asGiven).stream());
  }

  @Override
  public String name() {
    return "letters";
  }

  /** Those to others may tell of them; but a code is still to be read, however soon they go. */
  private Duration kept() {
    return retention.persons().compareTo(SHORTEST) < 0 ? SHORTEST : retention.persons();
  }

  @Override
  public int erase(Instant now) {
    return outbox.erase(now, now.minus(kept()));
  }
}
