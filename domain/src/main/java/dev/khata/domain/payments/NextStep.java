package dev.khata.domain.payments;

import java.net.URI;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an app must do so that its user can pay. */
public sealed interface NextStep {

  /** The gateway does the rest. */
  record Nothing() implements NextStep {}

  /** Show that page. */
  record Visit(URI page) implements NextStep {}

  /** Open the checkout of the gateway's own software with these fields. */
  record Checkout(SortedMap<String, String> fields) implements NextStep {
    public Checkout {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
  }
}
