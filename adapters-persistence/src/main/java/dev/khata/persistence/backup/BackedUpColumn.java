package dev.khata.persistence.backup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column as {@code backed-up.txt} lists it.
 *
 * @param inKey whether rows are known by it
 * @param isOwner whether it names the user whose row it is
 * @param fixed whether a row that is there keeps what it has
 * @param leftOut whether it is in no backup
 * @param dates names by which it chooses rows; none where it doesn't
 */
record BackedUpColumn(
    String name,
    boolean inKey,
    boolean isOwner,
    boolean fixed,
    boolean leftOut,
    List<String> dates) {
  private static final Pattern FORM =
      Pattern.compile("(?<name>[a-z0-9_]+)(?<marks>[*@!-]*)(?:\\+(?<dates>[a-z0-9_,]*))?");

  static BackedUpColumn parse(String text) {
    Matcher found = FORM.matcher(text);
    if (!found.matches()) {
      throw new IllegalArgumentException("no column: " + text);
    }
    String name = found.group("name");
    String marks = found.group("marks");
    return new BackedUpColumn(
        name,
        marks.contains("*"),
        marks.contains("@"),
        marks.contains("!"),
        marks.contains("-"),
        dates(name, found.group("dates")));
  }

  private static List<String> dates(String name, @org.jspecify.annotations.Nullable String more) {
    if (more == null) {
      return List.of();
    }
    return more.isEmpty() ? List.of(name) : List.of((name + "," + more).split(",", -1));
  }
}
