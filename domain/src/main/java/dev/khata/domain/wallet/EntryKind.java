package dev.khata.domain.wallet;

import java.util.regex.Pattern;

/**
 * Why an entry was made; each context brings kinds of its own.
 *
 * @param name by which it is kept for ever, in capitals with underscores
 */
public record EntryKind(String name) {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*");

  public static final EntryKind ADJUSTMENT = new EntryKind("ADJUSTMENT");
  public static final EntryKind REVERSAL = new EntryKind("REVERSAL");

  public EntryKind {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a kind: " + name);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
