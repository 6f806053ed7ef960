package dev.khata.domain.documents;

/** Why a file is not taken as a picture. */
public sealed interface PictureRefusal {

  /** Its content is neither JPEG nor PNG, whatever it is called. */
  record NotJpegOrPng() implements PictureRefusal {}

  /** The file is above the limit, or the picture can't be kept in one that isn't. */
  record FileTooLarge(long maxBytes) implements PictureRefusal {}

  record SidesTooLong(int width, int height, int max) implements PictureRefusal {}

  /** Decoded it would take more memory than a picture may. */
  record TooManyPixels(int width, int height) implements PictureRefusal {}

  /** Part of it is missing, or it can't be decoded. */
  record Damaged() implements PictureRefusal {}

  /** It is of a kind that would not surely look right; taken again or exported anew it can be. */
  record UnsupportedKind(Kind kind) implements PictureRefusal {}

  /** Kinds of JPEG and PNG that are not taken. */
  enum Kind {
    /** Neither baseline nor progressive: lossless, hierarchical or arithmetically coded. */
    CODING,
    /** A JPEG of more or fewer than eight bits a sample. */
    DEPTH,
    /** Colours that nothing in the file tells how to read, such as CMYK without Adobe's marker. */
    COLOURS,
    /** More passes over the picture than any camera makes. */
    PASSES
  }
}
