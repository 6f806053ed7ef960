package dev.khata.sms.template;

/** A file of templates says something that can't be; the message says what, for an operator. */
public final class BadTemplates extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadTemplates(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
