package dev.khata.bootstrap;

/** The command line's entry. */
public final class Khata {
  private Khata() {}

  public static void main(String[] args) {
    System.out.println("Khata: " + String.join(" ", args));
  }
}
