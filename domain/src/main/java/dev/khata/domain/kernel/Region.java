package dev.khata.domain.kernel;

/** A country by its ISO 3166-1 alpha-2 code, in capitals. */
public record Region(String code) {
  public Region {
    if (code.length() != 2 || !isCapital(code.charAt(0)) || !isCapital(code.charAt(1))) {
      throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code: " + code);
    }
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
