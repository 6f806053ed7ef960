package dev.khata.sms.gateway;

/** How a gateway wants a phone number written. */
enum NumberFormat {
  /** With a plus sign: {@code +9779812345678}. */
  E164,
  /** The same without it. */
  DIGITS,
  /** Without the code of the gateway's country: {@code 9812345678}. */
  NATIONAL;

  /**
   * @param country the code of the number's country
   */
  String write(String e164, String country) {
    return switch (this) {
      case E164 -> e164;
      case DIGITS -> e164.substring(1);
      case NATIONAL -> e164.substring(1 + country.length());
    };
  }
}
