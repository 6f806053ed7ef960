package dev.khata.sms.gateway;

/** A description of a gateway says something that can't be; the message says what. */
public final class BadGateway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadGateway(String reason) {
    super(reason, null, false, false);
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
