package dev.khata.domain.reporting.backup;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of a backup's file, such as {@code backups/3f/0199…3f.kbk}. */
public record BackupFile(String text) {
  public static final String FOLDER = "backups/";

  /** Of a UUID version 7, which begins with its milliseconds. */
  private static final int DIGITS_OF_TIME = 12;

  private static final Pattern FORM =
      Pattern.compile("backups/(?<bucket>[0-9a-f]{2})/[0-9a-f]{30}\\k<bucket>\\.kbk");

  public BackupFile {
    if (!isOne(text)) {
      throw new IllegalArgumentException("no file of a backup: " + text.length() + " characters");
    }
  }

  /**
   * @param fresh of version 7
   */
  public static BackupFile of(UUID fresh) {
    String id = fresh.toString().replace("-", "");
    return new BackupFile(FOLDER + id.substring(id.length() - 2) + "/" + id + ".kbk");
  }

  /** When it was named, which is before its backup was begun. */
  public Instant namedAt() {
    int begins = text.lastIndexOf('/') + 1;
    return Instant.ofEpochMilli(
        HexFormat.fromHexDigitsToLong(text, begins, begins + DIGITS_OF_TIME));
  }

  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public String toString() {
    return text;
  }
}
