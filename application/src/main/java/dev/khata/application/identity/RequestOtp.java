package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
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

/**
 * Sends a one-time password to a phone or address.
 *
 * <p>To a number for tests nothing is sent, and its code is the one that it always has.
 *
 * <p>An account that {@linkplain Awaited awaits} the owner of the identifier is theirs by any code.
 *
 * <p>Whether the identifier has an account shows in nothing but the message. Who asks to register
 * an identifier that has an account gets a hint instead of a code; who asks for a code to log in
 * with an unknown one gets nothing; in both cases a challenge is recorded that no code solves.
 */
public final class RequestOtp {
  private final Users users;
  private final Resettable resettable;
  private final Awaited awaited;
  private final IssueCode issueCode;
  private final PostOffice post;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  RequestOtp(
      Users users,
      Resettable resettable,
      Awaited awaited,
      IssueCode issueCode,
      PostOffice post,
      Transactions transactions,
      InstantSource clock) {
    this.users = users;
    this.resettable = resettable;
    this.awaited = awaited;
    this.issueCode = issueCode;
    this.post = post;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param purpose none for whichever suits: to log in where the identifier has an account, else to
   *     register
   * @param details is kept with the code, whether or not one is sent
   * @param unproven in which contract an account that has proven nothing yet can be reset as well
   */
  public record Command(
      Identifier identifier,
      Optional<Purpose> purpose,
      RegistrationDetails details,
      Optional<Contract> unproven,
      Origin origin) {

    /** Of somebody who tells nothing of themselves. */
    public Command(Identifier identifier, Purpose purpose, Origin origin) {
      this(identifier, Optional.of(purpose), RegistrationDetails.NONE, Optional.empty(), origin);
    }

    /** Of somebody who wants to register. */
    public Command(Identifier identifier, RegistrationDetails details, Origin origin) {
      this(identifier, Optional.of(Purpose.REGISTER), details, Optional.empty(), origin);
    }

    /** Of somebody in that contract, who perhaps does not say what they want. */
    public Command(
        Identifier identifier, Optional<Purpose> purpose, Contract contract, Origin origin) {
      this(identifier, purpose, RegistrationDetails.NONE, Optional.of(contract), origin);
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
    Optional<User> proven = users.verifiedHolder(command.identifier());
    Optional<User> expected = proven.or(() -> awaited.find(command.identifier()));
    Purpose purpose = command.purpose().orElse(suiting(expected));
    Optional<User> holder =
        switch (purpose) {
          case RESET_PASSWORD -> proven.or(() -> unproven(command));
          case LOGIN -> expected;
          case REGISTER, CHANGE_PHONE, DELETE_ACCOUNT -> proven;
        };
    Answer answer = answer(purpose, holder);
    IssueCode.Order order =
        new IssueCode.Order(
            command.identifier(),
            purpose,
            command.details(),
            Optional.empty(),
            holder,
            answer == Answer.CODE,
            command.origin());
    return switch (issueCode.handle(order, now)) {
      case IssueCode.Result.TooMany tooMany -> new Result.TooMany(tooMany.until());
      case IssueCode.Result.Issued issued -> {
        if (!issued.isKnown()) {
          String language =
              holder.map(User::language).orElse(User.DEFAULT_LANGUAGE).answering(command.origin());
          Recipient to = known(holder, command.identifier());
          Template words =
              purpose == Purpose.DELETE_ACCOUNT ? Template.DELETION_CODE : Template.CODE;
          send(command, issued, answer, content(to, answer, words, issued, language));
        }
        yield new Result.Sent(issued.lifetime());
      }
    };
  }

  private Optional<User> unproven(Command command) {
    return command.unproven().flatMap(contract -> resettable.find(command.identifier(), contract));
  }

  private static Purpose suiting(Optional<User> holder) {
    return holder.isPresent() ? Purpose.LOGIN : Purpose.REGISTER;
  }

  private static Answer answer(Purpose purpose, Optional<User> holder) {
    boolean blocked = holder.filter(user -> user.state() == AccountState.BLOCKED).isPresent();
    return switch (purpose) {
      case REGISTER -> holder.isPresent() ? Answer.ACCOUNT_EXISTS : Answer.CODE;
      case LOGIN, DELETE_ACCOUNT -> holder.isPresent() ? Answer.CODE : Answer.NOTHING;
      case RESET_PASSWORD -> holder.isPresent() && !blocked ? Answer.CODE : Answer.NOTHING;
      case CHANGE_PHONE -> throw new IllegalArgumentException("only a user asks for that");
    };
  }

  private void send(
      Command command, IssueCode.Result.Issued issued, Answer answer, Content content) {
    PostOffice.Posting posting =
        new PostOffice.Posting(
            content, Optional.of(issued.label()), issued.challenge().expiresAt(), command.origin());
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

  private static Content content(
      Recipient to,
      Answer answer,
      Template words,
      IssueCode.Result.Issued issued,
      String language) {
    return switch (answer) {
      case ACCOUNT_EXISTS -> new Content(to, Template.ACCOUNT_EXISTS, language, Map.of());
      case CODE, NOTHING ->
          new Content(
              to,
              words,
              language,
              Map.of(
                  "code", issued.code(), "minutes", Long.toString(issued.lifetime().toMinutes())));
    };
  }
}
