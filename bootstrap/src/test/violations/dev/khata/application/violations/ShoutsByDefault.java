package dev.khata.application.violations;

/** Would write a Turkish I where the operator is Turkish. */
public final class ShoutsByDefault {
  private ShoutsByDefault() {}

  public static String shout(String word) {
    return word.toUpperCase();
  }
}
