package dev.khata.storage.pictures;

import java.util.List;

/**
 * How the rows and columns of a file become an upright picture: mirrored first, then transposed,
 * which exchanges rows and columns.
 *
 * @param leftRight left and right are exchanged
 * @param upDown top and bottom are exchanged
 */
record Orientation(boolean leftRight, boolean upDown, boolean transposed) {
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** EXIF's values from 1 on. */
  private static final List<Orientation> BY_VALUE =
      List.of(
          UPRIGHT,
          new Orientation(true, false, false),
          new Orientation(true, true, false),
          new Orientation(false, true, false),
          new Orientation(false, false, true),
          new Orientation(false, true, true),
          new Orientation(true, true, true),
          new Orientation(true, false, true));

  /** Of EXIF's value; upright for one that EXIF doesn't know, as all viewers have it. */
  static Orientation of(int value) {
    return value >= 1 && value <= BY_VALUE.size() ? BY_VALUE.get(value - 1) : UPRIGHT;
  }
}
