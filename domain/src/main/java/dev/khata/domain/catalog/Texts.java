package dev.khata.domain.catalog;

/** Which characters can't be stored. */
final class Texts {
  private Texts() {}

  static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
