package dev.khata.application.identity;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * What lets somebody set a new password without the old one: the link of an e-mail, or the token
 * that the code beside it was exchanged for. They live and die together: the token counts only
 * while a link is open that the user was sent before it.
 */
public final class ResetProofs {
  private static final Link.Kind RESET = Link.Kind.RESET_PASSWORD;

  private final Links links;
  private final RegistrationTokens tokens;
  private final Resettable resettable;

  @Inject
  ResetProofs(Links links, RegistrationTokens tokens, Resettable resettable) {
    this.links = links;
    this.tokens = tokens;
    this.resettable = resettable;
  }

  /** Whose password it lets be set, and the address that they were written to. */
  sealed interface Proof {
    TokenHash hash();

    UserId user();

    EmailAddress address();

    record ByLink(TokenHash hash, UserId user, EmailAddress address) implements Proof {}

    /**
     * @param since when the code was exchanged
     */
    record ByCode(TokenHash hash, UserId user, EmailAddress address, Instant since)
        implements Proof {}
  }

  /** What the token is of, as long as it is unused and alive. */
  Optional<Proof> find(TokenHash hash, Contract contract, Instant now) {
    return links
        .find(hash, RESET, now)
        .flatMap(ResetProofs::of)
        .or(
            () ->
                tokens
                    .find(hash, Purpose.RESET_PASSWORD, now)
                    .flatMap(token -> of(token, contract)));
  }

  private static Optional<Proof> of(Link link) {
    return link.user().map(user -> new Proof.ByLink(link.hash(), user, link.address()));
  }

  private Optional<Proof> of(RegistrationToken token, Contract contract) {
    return switch (token.identifier()) {
      case Identifier.Email(EmailAddress address) ->
          resettable
              .find(token.identifier(), contract)
              .map(User::id)
              .map(user -> new Proof.ByCode(token.hash(), user, address, token.issuedAt()));
      case Identifier.Phone phone -> Optional.empty();
    };
  }

  /**
   * Uses it up; false when it was used, has expired or is void by now. In a transaction that has
   * locked the user.
   */
  boolean consume(Proof proof, Instant now) {
    return switch (proof) {
      case Proof.ByLink link -> links.consume(link.hash(), now);
      case Proof.ByCode code ->
          links.anyOpen(code.user(), RESET, code.since(), now) && tokens.consume(code.hash(), now);
    };
  }
}
