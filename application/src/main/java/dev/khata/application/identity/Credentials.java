package dev.khata.application.identity;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.Password;

/** What somebody logs in by who has a password. */
public record Credentials(Identifier identifier, Password password, Actor.Visitor by) {

  /** Masked. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
