package dev.khata.sms.gateway;

import java.util.regex.Pattern;

/** What gateways say of errors, made fit for logs and rows: it may repeat what they were sent. */
final class Words {
  private static final int LONGEST = 80;

  /** Codes, phone numbers and tokens have such; error codes do not. */
  private static final Pattern TELLING =
      Pattern.compile(
          "[\\p{L}\\p{N}_+/=-]*\\p{N}{5,}[\\p{L}\\p{N}_+/=-]*|[\\p{L}\\p{N}_+/=-]{20,}");

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

  private Words() {}

  static String harmless(String text) {
    String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String clean = CONTROLS.matcher(TELLING.matcher(start).replaceAll("…")).replaceAll(" ");
    return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
  }
}
