package dev.khata.domain.kernel.upkeep;

/** Work that a context needs done again and again, on one of all instances at a time. */
public interface Recurring {

  /** The name of its timer, for ever the same, such as {@code roll-up}. */
  String name();

  /** One run; safe beside another one, and to be broken off. */
  void run();
}
