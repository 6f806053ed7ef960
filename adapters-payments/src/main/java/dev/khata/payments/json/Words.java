package dev.khata.payments.json;

import java.util.regex.Pattern;

/** What gateways say of errors, made fit for logs and rows: it may repeat what they were sent. */
public final class Words {
  private static final int LONGEST = 120;

  /** Phone numbers, cards and addresses of mail have such; words of errors do not. */
  private static final Pattern TELLING = Pattern.compile("\\S*\\p{N}{5,}\\S*|\\S*@\\S*|\\S{40,}");

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Words() {}

  public static String harmless(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String clean = CONTROLS.matcher(TELLING.matcher(start).replaceAll("…")).replaceAll(" ");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
  }
}
