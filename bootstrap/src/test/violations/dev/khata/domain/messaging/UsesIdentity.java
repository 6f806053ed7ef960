package dev.khata.domain.messaging;

import dev.khata.domain.identity.User;

/** Identity builds on messaging, not the reverse. */
public final class UsesIdentity {
  public boolean is(Object any) {
    return any instanceof User;
  }
}
