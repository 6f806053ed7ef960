package dev.khata.domain.identity;

/** An Argon2id hash in the PHC string format, which carries its own parameters and salt. */
public record PasswordHash(String phc) {
  @Override
  public String toString() {
    return "***";
  }
}
