package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.CommonPasswords;
import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordHash;
import dev.khata.domain.identity.PasswordHasher;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes a user of somebody who has verified a phone or address, and logs them in.
 *
 * <p>An account that {@linkplain Awaited awaits} them is the one they get.
 *
 * <p>Since a refusal tells whether somebody else has an address or phone that was named beside the
 * verified one, every attempt that names one is counted by that, and committed, before anybody
 * looks.
 *
 * <p>The password is hashed before the transaction, with no connection held. The token is spent
 * only if everything succeeds, in the same transaction.
 */
public final class CompleteRegistration {
  private final RegistrationTokens tokens;
  private final Users users;
  private final AddUser addUser;
  private final FillAwaited fillAwaited;
  private final PasswordHasher hasher;
  private final CommonPasswords common;
  private final EmailAttempts emailAttempts;
  private final EmailAttempts.Limits emailAttemptsAllowed;
  private final Keys keys;
  private final TestCodes testCodes;
  private final Evict evict;
  private final SendLink sendLink;
  private final OpenSession openSession;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  @Inject
  CompleteRegistration(
      RegistrationTokens tokens,
      Users users,
      AddUser addUser,
      FillAwaited fillAwaited,
      PasswordHasher hasher,
      CommonPasswords common,
      EmailAttempts emailAttempts,
      EmailAttempts.Limits emailAttemptsAllowed,
      Keys keys,
      TestCodes testCodes,
      Evict evict,
      SendLink sendLink,
      OpenSession openSession,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock,
      Ids ids) {
    this.tokens = tokens;
    this.users = users;
    this.addUser = addUser;
    this.fillAwaited = fillAwaited;
    this.hasher = hasher;
    this.common = common;
    this.emailAttempts = emailAttempts;
    this.emailAttemptsAllowed = emailAttemptsAllowed;
    this.keys = keys;
    this.testCodes = testCodes;
    this.evict = evict;
    this.sendLink = sendLink;
    this.openSession = openSession;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * @param details what is told now, which counts before what was told with the code; its address
   *     is not verified yet, or the verified one again
   * @param phone one that is not verified yet, or the verified one again
   */
  public record Command(
      String token,
      Optional<Password> password,
      PasswordPolicy policy,
      RegistrationDetails details,
      Optional<PhoneNumber> phone,
      PersonName name,
      Optional<Username> username,
      Actor.Visitor by) {

    /** Of somebody without a username, who names no other phone. */
    public Command(
        String token,
        Optional<Password> password,
        PasswordPolicy policy,
        RegistrationDetails details,
        PersonName name,
        Actor.Visitor by) {
      this(token, password, policy, details, Optional.empty(), name, Optional.empty(), by);
    }
  }

  public sealed interface Result {
    record Registered(Grant grant) implements Result {}

    record Refused(RegistrationRefusal reason) implements Result {}

    /** Whoever has proven that has named as many others as allowed until then. */
    record TooMany(Instant until) implements Result {}
  }

  public Result handle(Command command) {
    List<PasswordPolicy.Fault> faults =
        command.password().map(p -> command.policy().faults(p, common)).orElse(List.of());
    if (!faults.isEmpty()) {
      return refused(new RegistrationRefusal.WeakPassword(faults));
    }
    TokenHash hash = TokenHash.of(command.token());
    Instant now = clock.instant();
    Optional<RegistrationToken> token = tokens.find(hash, Purpose.REGISTER, now);
    if (token.isEmpty()) {
      return refused(new RegistrationRefusal.InvalidToken());
    }
    Optional<Instant> until = countNamed(token.get(), command, now);
    if (until.isPresent()) {
      return new Result.TooMany(until.get());
    }
    Optional<PasswordHash> password = command.password().map(hasher::hash);
    return transactions.inTransaction(() -> register(command, hash, password));
  }

  /** What was told with the code counts too. */
  private Optional<Instant> countNamed(RegistrationToken token, Command told, Instant now) {
    boolean asks =
        switch (token.identifier()) {
          case Identifier.Phone phone -> token.details().then(told.details()).email().isPresent();
          case Identifier.Email email -> told.phone().isPresent();
        };
    return asks
        ? emailAttempts.count(
            new LockoutKey.Stranger(token.identifier().hash(keys.lookup())),
            now,
            emailAttemptsAllowed)
        : Optional.empty();
  }

  private Result register(Command command, TokenHash hash, Optional<PasswordHash> password) {
    Instant now = clock.instant();
    Optional<RegistrationToken> token = tokens.lock(hash, Purpose.REGISTER, now);
    if (token.isEmpty()) {
      return refused(new RegistrationRefusal.InvalidToken());
    }
    RegistrationDetails details = token.get().details().then(command.details());
    if (namesAnotherAddress(token.get(), details)) {
      return refused(new RegistrationRefusal.EmailNotTheVerifiedOne());
    }
    if (namesAnotherPhone(token.get(), command)) {
      return refused(new RegistrationRefusal.PhoneNotTheVerifiedOne());
    }
    if (namesNobody(command.details())) {
      return refused(new RegistrationRefusal.UnknownReferralCode());
    }
    return add(command, token.get(), newUser(command, token.get(), details, password, now), now);
  }

  private Result add(Command command, RegistrationToken token, NewUser newUser, Instant now) {
    Optional<Users.Addition> filled = fillAwaited.handle(newUser, token.identifier(), now);
    return switch (filled.orElseGet(() -> addUser.handle(newUser))) {
      case Users.Addition.UsernameTaken taken -> refused(new RegistrationRefusal.UsernameTaken());
      case Users.Addition.PhoneTaken taken ->
          refused(
              token.identifier() instanceof Identifier.Phone
                  ? new RegistrationRefusal.InvalidToken()
                  : new RegistrationRefusal.PhoneTaken());
      case Users.Addition.EmailTaken taken ->
          refused(
              token.identifier() instanceof Identifier.Email
                  ? new RegistrationRefusal.InvalidToken()
                  : new RegistrationRefusal.EmailTaken());
      case Users.Addition.Added added -> {
        tokens.consume(token.hash(), now);
        yield new Result.Registered(welcome(command, added.user(), token.identifier(), now));
      }
    };
  }

  private Grant welcome(Command command, User user, Identifier proven, Instant now) {
    evict.handle(proven, Optional.of(user.id()), command.by(), now);
    user.email()
        .filter(claim -> !claim.isVerified())
        .ifPresent(claim -> sendLink.verification(user, claim.value(), command.by(), now));
    audit.append(command.by().as(user.id()).did(IdentityAction.USER_REGISTERED, user.id(), now));
    testCodes.used(proven, user, command.by().as(user.id()), now);
    return openSession.handle(user, command.by(), now);
  }

  private NewUser newUser(
      Command command,
      RegistrationToken token,
      RegistrationDetails details,
      Optional<PasswordHash> password,
      Instant now) {
    Contract contract = command.by().at();
    return new NewUser(
        ids.next(),
        command.name(),
        command.username(),
        switch (token.identifier()) {
          case Identifier.Phone phone -> Optional.of(Claim.verified(phone.number(), contract, now));
          case Identifier.Email email ->
              command.phone().map(number -> Claim.unverified(number, contract));
        },
        switch (token.identifier()) {
          case Identifier.Phone phone ->
              details.email().map(address -> Claim.unverified(address, contract));
          case Identifier.Email email ->
              Optional.of(Claim.verified(email.address(), contract, now));
        },
        password,
        Role.USER,
        UserLanguage.of(command.by().origin()),
        details.type().orElse(UserType.USUAL),
        details.cameWith(),
        now);
  }

  private static boolean namesAnotherPhone(RegistrationToken token, Command command) {
    return token.identifier() instanceof Identifier.Phone proven
        && command.phone().filter(number -> !number.equals(proven.number())).isPresent();
  }

  private static boolean namesAnotherAddress(RegistrationToken token, RegistrationDetails details) {
    return token.identifier() instanceof Identifier.Email proven
        && details
            .email()
            .filter(address -> !address.key().equals(proven.address().key()))
            .isPresent();
  }

  /** A referral code that was told before was looked up then; its owner may be gone by now. */
  private boolean namesNobody(RegistrationDetails told) {
    return told.cameWith().filter(code -> users.referrer(code).isEmpty()).isPresent();
  }

  private static Result refused(RegistrationRefusal reason) {
    return new Result.Refused(reason);
  }
}
