package dev.khata.domain.messaging;

import java.util.regex.Pattern;

/**
 * A message in words, ready for a vendor.
 *
 * @param to a phone number in E.164, an e-mail address, or a device's token
 * @param subject of an e-mail; the title of a push notification; empty for an SMS; one line, since
 *     a line break would end the header of an e-mail
 * @param text the plain text
 * @param html the same in simple HTML; empty for all but an e-mail
 */
public record Letter(Channel channel, String to, String subject, String text, String html) {
  private static final Pattern BREAKS = Pattern.compile("\\R|\\p{Cntrl}");

  public Letter {
    subject = BREAKS.matcher(subject).replaceAll(" ");
  }

  /** Masked: a letter holds codes, links and addresses. */
  @Override
  public String toString() {
    return "Letter[" + channel + "]";
  }
}
