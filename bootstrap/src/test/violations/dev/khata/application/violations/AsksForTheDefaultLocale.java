package dev.khata.application.violations;

import java.util.Locale;

/** Would show the user the operator's language. */
public final class AsksForTheDefaultLocale {
  private AsksForTheDefaultLocale() {}

  public static Locale language() {
    return Locale.getDefault();
  }
}
