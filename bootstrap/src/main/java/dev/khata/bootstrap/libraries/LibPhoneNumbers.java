package dev.khata.bootstrap.libraries;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.khata.bootstrap.config.PhoneCheck;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Phone numbers by libphonenumber's tables of numbering plans. */
public final class LibPhoneNumbers implements PhoneNumbers {
  private static final int MIN_DIGITS = 7;
  private static final int MAX_DIGITS = 15;
  private static final String NO_REGION = "ZZ";
  private static final String TRUNK = "0";

  /** Numbers of users that come again and again: less than a megabyte of them. */
  private static final int MOST_KNOWN = 2_048;

  private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
  private final MobileRanges mobiles = new MobileRanges(library);
  private final Predicate<Phonenumber.PhoneNumber> check;

  /** How it is written and where it belongs is the number's for ever, and dear to find out. */
  private final Cache<PhoneNumber, String> nationals = known();

  private final Cache<InRegion, Boolean> homes = known();

  public LibPhoneNumbers(PhoneCheck check) {
    this.check =
        switch (check) {
          case POSSIBLE -> mobiles::isPossible;
          case VALID -> mobiles::isKnown;
        };
  }

  @Override
  public Optional<PhoneNumber> parse(String raw, Region home) {
    return DialledDigits.of(raw).flatMap(dialled -> parse(dialled, home));
  }

  private Optional<PhoneNumber> parse(DialledDigits dialled, Region home) {
    List<Phonenumber.PhoneNumber> readings =
        dialled.isInternational()
            ? read("+" + dialled.digits(), NO_REGION).stream().toList()
            : readings(dialled.digits(), home);
    return readings.stream()
        .filter(mobiles::isKnown)
        .findFirst()
        .or(() -> readings.stream().filter(check).findFirst())
        .flatMap(this::canonical);
  }

  /**
   * A number without a plus sign is national, or it begins with the country's own code, before
   * which some write the trunk prefix, which is 0 in every home of a contract.
   */
  private List<Phonenumber.PhoneNumber> readings(String digits, Region home) {
    String countryCode = String.valueOf(library.getCountryCodeForRegion(home.code()));
    String withoutTrunk = digits.startsWith(TRUNK) ? digits.substring(TRUNK.length()) : digits;
    Stream<Phonenumber.PhoneNumber> national = read(digits, home.code()).stream();
    return withoutTrunk.startsWith(countryCode)
        ? Stream.concat(national, read("+" + withoutTrunk, NO_REGION).stream()).toList()
        : national.toList();
  }

  private Optional<Phonenumber.PhoneNumber> read(String digits, String region) {
    try {
      return Optional.of(library.parse(digits, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Empty where a second spelling of the number would come out as another one: when a trunk prefix
   * is left at its front.
   */
  private Optional<PhoneNumber> canonical(Phonenumber.PhoneNumber number) {
    String e164 = library.format(number, PhoneNumberFormat.E164);
    int digits = e164.length() - 1;
    String trunk = trunkPrefix(number);
    boolean trunkLeft =
        !trunk.isEmpty()
            && library.getNationalSignificantNumber(number).startsWith(trunk)
            && !library.isValidNumber(number);
    return trunkLeft || digits < MIN_DIGITS || digits > MAX_DIGITS
        ? Optional.empty()
        : Optional.of(new PhoneNumber(e164));
  }

  private record InRegion(PhoneNumber number, Region region) {}

  private static <K, V> Cache<K, V> known() {
    return Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
  }

  @Override
  public String national(PhoneNumber number) {
    return nationals.get(number, this::findNational);
  }

  private String findNational(PhoneNumber number) {
    return read(number.e164(), NO_REGION).map(this::national).orElse(number.e164());
  }

  /**
   * Ranges that the library does not know have no format, so their trunk prefix is put in front.
   */
  private String national(Phonenumber.PhoneNumber number) {
    return library.isValidNumber(number)
        ? PhoneNumberUtil.normalizeDigitsOnly(library.format(number, PhoneNumberFormat.NATIONAL))
        : trunkPrefix(number) + library.getNationalSignificantNumber(number);
  }

  @Override
  public String international(PhoneNumber number) {
    return read(number.e164(), NO_REGION)
        .map(parsed -> library.format(parsed, PhoneNumberFormat.INTERNATIONAL))
        .orElse(number.e164());
  }

  @Override
  public boolean isFrom(PhoneNumber number, Region region) {
    return homes.get(new InRegion(number, region), this::isFrom);
  }

  private boolean isFrom(InRegion asked) {
    String region = asked.region().code();
    return read(asked.number().e164(), NO_REGION)
        .filter(parsed -> regions(parsed).contains(region))
        .filter(parsed -> isAlone(parsed) || library.isValidNumberForRegion(parsed, region))
        .isPresent();
  }

  private List<String> regions(Phonenumber.PhoneNumber number) {
    return library.getRegionCodesForCountryCode(number.getCountryCode());
  }

  private boolean isAlone(Phonenumber.PhoneNumber number) {
    return regions(number).size() == 1;
  }

  private String trunkPrefix(Phonenumber.PhoneNumber number) {
    String region = library.getRegionCodeForCountryCode(number.getCountryCode());
    return Optional.ofNullable(library.getNddPrefixForRegion(region, true)).orElse("");
  }
}
