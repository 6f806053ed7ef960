package dev.khata.domain.messaging;

/**
 * A message in words, ready for a vendor.
 *
 * @param to a phone number in E.164, or an e-mail address
 * @param subject empty for an SMS
 * @param text the plain text
 * @param html the same in simple HTML; empty for an SMS
 */
public record Letter(Channel channel, String to, String subject, String text, String html) {

  /** Masked: a letter holds codes, links and addresses. */
  @Override
  public String toString() {
    return "Letter[" + channel + "]";
  }
}
