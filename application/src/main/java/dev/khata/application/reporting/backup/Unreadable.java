package dev.khata.application.reporting.backup;

import java.io.IOException;

/** A file is not the backup that it should be. */
final class Unreadable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }

  Unreadable(String why, Throwable cause) {
    super(why, cause);
  }
}
