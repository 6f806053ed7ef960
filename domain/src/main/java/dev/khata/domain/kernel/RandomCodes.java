package dev.khata.domain.kernel;

/** Where secrets that people type or click come from: a cryptographic source, no value favoured. */
public interface RandomCodes {

  /** A code of exactly {@code length} decimal digits, leading zeros included. */
  String digits(int length);

  /** A token of at least 122 random bits in the form of a UUID. */
  String uuid();

  /** A token of 256 random bits in URL-safe characters. */
  String urlSafe();
}
