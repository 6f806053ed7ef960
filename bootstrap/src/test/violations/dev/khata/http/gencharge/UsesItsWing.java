package dev.khata.http.gencharge;

import dev.khata.http.gencharge.catalog.Ticket;

/** A contract's root doesn't know its wings. */
public final class UsesItsWing {
  public Object ticket() {
    return new Ticket();
  }
}
