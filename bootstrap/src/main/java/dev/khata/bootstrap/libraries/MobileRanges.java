package dev.khata.bootstrap.libraries;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Map;

/**
 * Which numbers a mobile can have: those to which a code can be sent, and of which a line can be
 * recharged.
 *
 * <p>The library's tables lag behind new series, so that a number which they don't know is none the
 * worse: it needs the length of a mobile number, and in South Asia its first digit.
 */
final class MobileRanges {
  /** With which digits mobile numbers begin, where the numbering plan says so. */
  private static final Map<String, String> FIRST_DIGITS =
      Map.of("BD", "1", "BT", "17", "IN", "6789", "LK", "7", "MV", "79", "NP", "9", "PK", "3");

  /** The pseudo-region of satellites, of premium numbers and of others that have no country. */
  private static final String NO_COUNTRY = "001";

  private final PhoneNumberUtil library;

  MobileRanges(PhoneNumberUtil library) {
    this.library = library;
  }

  /** Whether the tables know the number as one of a mobile, or of either a mobile or a landline. */
  boolean isKnown(PhoneNumber number) {
    return hasCountry(number)
        && switch (library.getNumberType(number)) {
          case MOBILE, FIXED_LINE_OR_MOBILE -> true;
          default -> false;
        };
  }

  /** Whether a mobile may have the number, as far as its country's plan tells. */
  boolean isPossible(PhoneNumber number) {
    return hasCountry(number)
        && library.isPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE)
            == ValidationResult.IS_POSSIBLE
        && switch (library.getNumberType(number)) {
          case MOBILE, FIXED_LINE_OR_MOBILE -> true;
          case FIXED_LINE, UNKNOWN -> beginsLikeAMobile(number);
          case TOLL_FREE, PREMIUM_RATE, SHARED_COST, VOIP, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL ->
              false;
        };
  }

  private boolean beginsLikeAMobile(PhoneNumber number) {
    String region = library.getRegionCodeForCountryCode(number.getCountryCode());
    String digits = FIRST_DIGITS.getOrDefault(region, "");
    char first = library.getNationalSignificantNumber(number).charAt(0);
    return digits.isEmpty() || digits.indexOf(first) >= 0;
  }

  private boolean hasCountry(PhoneNumber number) {
    return library.getRegionCodesForCountryCode(number.getCountryCode()).stream()
        .anyMatch(region -> !region.equals(NO_COUNTRY));
  }
}
