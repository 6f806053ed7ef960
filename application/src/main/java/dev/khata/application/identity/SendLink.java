package dev.khata.application.identity;

import dev.khata.application.messaging.PostOffice;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.LinkAddresses;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.RandomCodes;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import dev.khata.domain.messaging.Template;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Records a one-time link and posts it by e-mail, unless the contract of who asks for it has no
 * page for such links. Called inside a transaction.
 */
public final class SendLink {
  private final Links links;
  private final LinkAddresses addresses;
  private final RandomCodes codes;
  private final PostOffice post;

  @Inject
  SendLink(Links links, LinkAddresses addresses, RandomCodes codes, PostOffice post) {
    this.links = links;
    this.addresses = addresses;
    this.codes = codes;
    this.post = post;
  }

  /** Asks a user to confirm the address they gave, in the language of their own request. */
  void verification(User user, EmailAddress address, Actor by, Instant now) {
    send(Link.Kind.VERIFY_EMAIL, Optional.of(user), address, Optional.empty(), by, now);
  }

  /**
   * Offers to reset a password; for an address without an account it does the same work in vain.
   */
  void reset(Optional<User> user, EmailAddress address, Actor by, Instant now) {
    send(Link.Kind.RESET_PASSWORD, user, address, Optional.empty(), by, now);
  }

  /** As above, by a link or a code, whichever suits the user. */
  void reset(
      Optional<User> user,
      EmailAddress address,
      IssueCode.Result.Issued code,
      Actor by,
      Instant now) {
    send(Link.Kind.RESET_PASSWORD, user, address, Optional.of(code), by, now);
  }

  private void send(
      Link.Kind kind,
      Optional<User> user,
      EmailAddress address,
      Optional<IssueCode.Result.Issued> code,
      Actor by,
      Instant now) {
    String token = codes.urlSafe();
    Optional<URI> page = by.contract().flatMap(contract -> addresses.of(kind, contract, token));
    if (page.isEmpty()) {
      return;
    }
    Instant expiresAt = now.plus(kind.lifetime());
    links.add(new Link(TokenHash.of(token), kind, user.map(User::id), address, now, expiresAt));
    Content content =
        content(
            kind,
            address,
            user.map(User::language).orElse(User.DEFAULT_LANGUAGE).answering(by.origin()),
            page.get().toString(),
            code);
    PostOffice.Posting posting =
        new PostOffice.Posting(
            content, code.map(IssueCode.Result.Issued::label), expiresAt, by.origin());
    if (user.isPresent()) {
      post.post(posting);
    } else {
      post.withhold(posting);
    }
  }

  private static Content content(
      Link.Kind kind,
      EmailAddress address,
      String language,
      String link,
      Optional<IssueCode.Result.Issued> code) {
    Recipient to = new Recipient.Email(address);
    Duration lifetime = kind.lifetime();
    return switch (kind) {
      case VERIFY_EMAIL ->
          new Content(
              to,
              Template.VERIFY_EMAIL,
              language,
              Map.of("link", link, "hours", Long.toString(lifetime.toHours())));
      case RESET_PASSWORD ->
          code.map(issued -> reset(to, language, link, lifetime, issued))
              .orElseGet(
                  () ->
                      new Content(
                          to,
                          Template.RESET_PASSWORD,
                          language,
                          Map.of("link", link, "minutes", Long.toString(lifetime.toMinutes()))));
    };
  }

  private static Content reset(
      Recipient to, String language, String link, Duration lifetime, IssueCode.Result.Issued code) {
    return new Content(
        to,
        Template.RESET_PASSWORD_BY_CODE,
        language,
        Map.of(
            "code",
            code.code(),
            "minutes",
            Long.toString(code.lifetime().toMinutes()),
            "link",
            link,
            "link_minutes",
            Long.toString(lifetime.toMinutes())));
  }
}
