package dev.khata.application.identity.access;

import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;

/** The outcome of making, changing or taking away an admin. */
public sealed interface AdminChange {

  /** Done, or so already; the user as they are now. */
  record Made(User user) implements AdminChange {}

  /** Nothing was done. */
  record Refused(AccessRefusal reason) implements AdminChange {}
}
