package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Keys;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a one-time password to a phone or address.
 *
 * <p>Whether the identifier has an account shows in nothing but the message. Who asks to register
 * an identifier that has an account gets a hint instead of a code; who asks for a code to log in
 * with an unknown one gets nothing; in both cases a challenge is recorded that no code solves.
 */
public final class RequestOtp {
  private final Users users;
  private final Challenges challenges;
  private final PostOffice post;
  private final Transactions transactions;
  private final OtpLimits limits;
  private final Keys keys;
  private final InstantSource clock;
  private final Ids ids;
  private final RandomCodes codes;

  @Inject
  RequestOtp(
      Users users,
      Challenges challenges,
      PostOffice post,
      Transactions transactions,
      OtpLimits limits,
      Keys keys,
      InstantSource clock,
      Ids ids,
      RandomCodes codes) {
    this.users = users;
    this.challenges = challenges;
    this.post = post;
    this.transactions = transactions;
    this.limits = limits;
    this.keys = keys;
    this.clock = clock;
    this.ids = ids;
    this.codes = codes;
  }

  /**
   * @param details is kept with the code, whether or not one is sent
   */
  public record Command(
      Identifier identifier, Purpose purpose, RegistrationDetails details, Origin origin) {

    /** Of somebody who tells nothing of themselves. */
    public Command(Identifier identifier, Purpose purpose, Origin origin) {
      this(identifier, purpose, RegistrationDetails.NONE, origin);
    }
  }

  public sealed interface Result extends BeginLogIn.Result, SignUp.Result {
    /** A code, or what stands in its place, is on its way. */
    record Sent(Duration lifetime) implements Result {}

    /** As many codes as allowed were sent to the identifier; the next from {@code until}. */
    record TooMany(Instant until) implements Result {}
  }

  /** What the person at the other end is to read. */
  private enum Answer {
    CODE,
    ACCOUNT_EXISTS,
    NOTHING
  }

  public Result handle(Command command) {
    return transactions.inTransaction(() -> issue(command));
  }

  private Result issue(Command command) {
    Instant now = clock.instant();
    Optional<User> holder = users.verifiedHolder(command.identifier());
    Answer answer = answer(command.purpose(), holder);
    String code = codes.digits(limits.digits());
    Challenge challenge = challenge(command, answer, code, now);
    return switch (challenges.issue(challenge, limits)) {
      case Challenges.Issue.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case Challenges.Issue.Issued issued -> {
        String language =
            holder.map(User::language).orElse(User.DEFAULT_LANGUAGE).answering(command.origin());
        send(
            command,
            challenge,
            answer,
            content(known(holder, command.identifier()), answer, code, language));
        yield new Result.Sent(limits.lifetime());
      }
    };
  }

  private static Answer answer(Purpose purpose, Optional<User> holder) {
    boolean blocked = holder.filter(user -> user.state() == AccountState.BLOCKED).isPresent();
    return switch (purpose) {
      case REGISTER -> holder.isPresent() ? Answer.ACCOUNT_EXISTS : Answer.CODE;
      case LOGIN -> holder.isPresent() ? Answer.CODE : Answer.NOTHING;
      case RESET_PASSWORD -> holder.isPresent() && !blocked ? Answer.CODE : Answer.NOTHING;
    };
  }

  /** A code that is not sent must not be solvable by guessing either. */
  private Challenge challenge(Command command, Answer answer, String code, Instant now) {
    UUID id = ids.next();
    String solution = answer == Answer.CODE ? code : codes.urlSafe();
    IdentifierHash identifier = command.identifier().hash(keys.lookup());
    return new Challenge(
        id,
        identifier,
        command.purpose(),
        CodeHash.of(keys.otp(), id, solution),
        command.details(),
        IdentifierHash.ofSource(keys.lookup(), command.origin()),
        now,
        now.plus(limits.lifetime()));
  }

  private void send(Command command, Challenge challenge, Answer answer, Content content) {
    String label = "otp:" + challenge.purpose() + ":" + challenge.identifier().hex();
    PostOffice.Posting posting =
        new PostOffice.Posting(
            content, Optional.of(label), challenge.expiresAt(), command.origin());
    if (answer == Answer.NOTHING) {
      post.withhold(posting);
    } else {
      post.post(posting);
    }
  }

  /** An address as its owner gave it, never as somebody else has spelled it. */
  private static Recipient known(Optional<User> holder, Identifier asked) {
    return switch (asked) {
      case Identifier.Phone phone -> new Recipient.Phone(phone.number());
      case Identifier.Email email ->
          new Recipient.Email(
              holder.flatMap(User::email).map(Claim::value).orElse(email.address()));
    };
  }

  private Content content(Recipient to, Answer answer, String code, String language) {
    return switch (answer) {
      case ACCOUNT_EXISTS -> new Content(to, Template.ACCOUNT_EXISTS, language, Map.of());
      case CODE, NOTHING ->
          new Content(
              to,
              Template.CODE,
              language,
              Map.of("code", code, "minutes", Long.toString(limits.lifetime().toMinutes())));
    };
  }
}
