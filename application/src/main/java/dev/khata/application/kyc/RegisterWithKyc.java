package dev.khata.application.kyc;

import dev.khata.application.identity.AddByEmail;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes a user of somebody who hands in their papers at once. The pictures are stored first, and
 * owned by nobody; then user, application, documents, mail and audit entries come in one
 * transaction, or none of them.
 */
public final class RegisterWithKyc {
  private final Users users;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final AddByEmail addByEmail;
  private final StorePictures storePictures;
  private final Applying applying;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RegisterWithKyc(
      Users users,
      PasswordHasher hasher,
      CommonPasswords common,
      AddByEmail addByEmail,
      StorePictures storePictures,
      Applying applying,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.hasher = hasher;
    this.common = common;
    this.addByEmail = addByEmail;
    this.storePictures = storePictures;
    this.applying = applying;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param documents one of every type that the paper requires
   */
  public record Command(
      PersonName name,
      EmailAddress email,
      Password password,
      PasswordPolicy policy,
      KycProfile profile,
      HandedIn documents,
      Actor.Visitor by) {}

  public sealed interface Result {
    record Registered() implements Result {}

    record WeakPassword(List<PasswordPolicy.Fault> faults) implements Result {}

    record EmailTaken() implements Result {}

    record Refused(KycRefusal reason) implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults = command.policy().faults(command.password(), common);
    if (!faults.isEmpty()) {
      return new Result.WeakPassword(faults);
    }
    if (users.login(new Identifier.Email(command.email()), command.by().at()).isPresent()) {
      return new Result.EmailTaken();
    }
    Optional<KycRefusal> hopeless = applying.refusal(command.profile(), clock.instant());
    if (hopeless.isPresent()) {
      return new Result.Refused(hopeless.get());
    }
    return switch (storePictures.handle(command.documents())) {
      case StorePictures.Refused(KycRefusal reason) -> new Result.Refused(reason);
      case StorePictures.Stored(List<Document> documents) -> {
        PasswordHash password = hasher.hash(command.password());
        yield transactions.inTransaction(() -> register(command, password, documents));
      }
    };
  }

  private Result register(Command command, PasswordHash password, List<Document> documents) {
    Instant now = clock.instant();
    if (!applying.reserve(command.profile())) {
      return new Result.Refused(new KycRefusal.PaperTaken());
    }
    AddByEmail.Newcomer newcomer =
        new AddByEmail.Newcomer(command.name(), command.email(), password);
    Optional<User> added = addByEmail.handle(newcomer, command.by(), now);
    if (added.isEmpty()) {
      return new Result.EmailTaken();
    }
    applying.submit(command.profile(), documents, command.by().as(added.get().id()), now);
    return new Result.Registered();
  }
}
