package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Hands in the papers of a user who registered without them; once. */
public final class SubmitKyc {
  private final Users users;
  private final KycApplications applications;
  private final StorePictures storePictures;
  private final Applying applying;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  SubmitKyc(
      Users users,
      KycApplications applications,
      StorePictures storePictures,
      Applying applying,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.applications = applications;
    this.storePictures = storePictures;
    this.applying = applying;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param documents one of every type that the paper requires
   */
  public record Command(KycProfile profile, HandedIn documents, Actor.Person by) {}

  /** Empty when the papers were handed in. */
  public Optional<KycRefusal> handle(Command command) {
    if (applications.of(command.by().user()).isPresent()) {
      return Optional.of(new KycRefusal.AlreadySubmitted());
    }
    Optional<KycRefusal> hopeless = applying.refusal(command.profile(), clock.instant());
    if (hopeless.isPresent()) {
      return hopeless;
    }
    return switch (storePictures.handle(command.documents())) {
      case StorePictures.Refused(KycRefusal reason) -> Optional.of(reason);
      case StorePictures.Stored(List<Document> documents) ->
          transactions.inTransaction(() -> submit(command, documents));
    };
  }

  private Optional<KycRefusal> submit(Command command, List<Document> documents) {
    Instant now = clock.instant();
    if (users.lock(command.by().user()).isEmpty()) {
      throw new UserGone(command.by().user());
    }
    if (applications.of(command.by().user()).isPresent()) {
      return Optional.of(new KycRefusal.AlreadySubmitted());
    }
    if (!applying.reserve(command.profile())) {
      return Optional.of(new KycRefusal.PaperTaken());
    }
    return applying.submit(command.profile(), documents, command.by(), now)
        ? Optional.empty()
        : Optional.of(new KycRefusal.AlreadySubmitted());
  }
}
