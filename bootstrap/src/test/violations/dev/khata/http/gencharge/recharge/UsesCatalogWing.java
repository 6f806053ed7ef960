package dev.khata.http.gencharge.recharge;

import dev.khata.http.gencharge.catalog.Ticket;

/** Wings of a contract don't know each other. */
public final class UsesCatalogWing {
  public Object ticket() {
    return new Ticket();
  }
}
