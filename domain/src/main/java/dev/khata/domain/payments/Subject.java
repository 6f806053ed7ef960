package dev.khata.domain.payments;

/**
 * What a payment is for, by the number that whoever asked for it gave it; see {@link Settlement}.
 */
public record Subject(long number) {
  @Override
  public String toString() {
    return Long.toString(number);
  }
}
