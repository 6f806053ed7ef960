package dev.khata.application.reporting.backup;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.reporting.backup.RestoreFailed;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Why something failed, in words for an admin, who is told nothing of what rows hold. */
final class Failures {
  private static final String UNEXPECTED = "it failed unexpectedly; the log says how";

  private Failures() {}

  /** How it failed is of interest where nobody foresaw it. */
  static void log(System.Logger log, String what, Throwable failure) {
    String words = words(failure);
    if (words.equals(UNEXPECTED)) {
      log.log(System.Logger.Level.WARNING, what + " failed", failure);
    } else {
      log.log(System.Logger.Level.WARNING, what + " failed: " + words);
    }
  }

  static String words(Throwable failure) {
    return switch (failure) {
      case RestoreFailed ours -> String.valueOf(ours.getMessage());
      case Unreadable ours -> String.valueOf(ours.getMessage());
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          words(wrapped.getCause());
      case IOException file -> "a file can't be written or read: " + file.getMessage();
      case Unavailable outage -> String.valueOf(outage.getMessage());
      default -> UNEXPECTED;
    };
  }
}
