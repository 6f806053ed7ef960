package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.PhoneNumbersSuite;
import dev.khata.bootstrap.config.PhoneCheck;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LibPhoneNumbersTest extends PhoneNumbersSuite {
  private static final Region BANGLADESH = Contract.MYPHARMA.home();
  private static final Region NEPAL = Contract.CHARGEGHAR.home();

  private final LibPhoneNumbers phones = new LibPhoneNumbers(PhoneCheck.POSSIBLE);
  private final LibPhoneNumbers strict = new LibPhoneNumbers(PhoneCheck.VALID);

  @Override
  protected PhoneNumbers phones() {
    return phones;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01712345678",
        "1712345678",
        "+8801712345678",
        "8801712345678",
        "008801712345678",
        "+88001712345678",
        "00880 01712-345678",
        "017 1234-5678",
        "(017) 1234.5678",
        " +880 1712 345678 ",
        "+880\u00a01712\u2011345678",
        "০১৭১২৩৪৫৬৭৮",
        "+৮৮০১৭১২৩৪৫৬৭৮",
        "०१७१२३४५६७८",
        "٠١٧١٢٣٤٥٦٧٨",
        "۰۱۷۱۲۳۴۵۶۷۸",
        "０１７１２３４５６７８",
        "\u202a+8801712345678\u202c"
      })
  void all_ways_to_write_a_number_mean_one(String raw) {
    assertThat(phones.parse(raw, BANGLADESH)).contains(new PhoneNumber("+8801712345678"));
    assertThat(strict.parse(raw, BANGLADESH)).contains(new PhoneNumber("+8801712345678"));
  }

  @Test
  void what_is_known_of_a_number_stays_what_it_was_found_to_be() {
    PhoneNumber number = new PhoneNumber("+8801712345678");

    for (int asked = 0; asked < 3; asked++) {
      assertThat(phones.isFrom(number, BANGLADESH)).isTrue();
      assertThat(phones.isFrom(number, NEPAL)).isFalse();
      assertThat(phones.national(number)).isEqualTo("01712345678");
      assertThat(phones.national(new PhoneNumber("+9779801234567"))).isEqualTo("9801234567");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MYPHARMA,+8801712345678",
    "WATTSUP,+923001234567",
    "CHARGEGHAR,+9779801234567",
    "GENCHARGE,+919812345678",
    // The country's own code at the front of a national number.
    "GENCHARGE,+919198123456",
    // Ranges that the library's tables do not know.
    "CHARGEGHAR,+9779612345678",
    "CHARGEGHAR,+9779712345678",
    "MYPHARMA,+8801012345678",
    "WATTSUP,+923991234567",
    "GENCHARGE,+916512345678",
  })
  void every_spelling_of_a_number_is_the_same_person(Contract contract, String e164) {
    Region home = contract.home();
    PhoneNumber number = new PhoneNumber(e164);
    String code =
        e164.substring(1, contract == Contract.WATTSUP || contract == Contract.GENCHARGE ? 3 : 4);
    String national = e164.substring(1 + code.length());

    assertThat(phones.parse(e164, home)).as("+cc").contains(number);
    assertThat(phones.parse("00" + e164.substring(1), home)).as("00cc").contains(number);
    assertThat(phones.parse(e164.substring(1), home)).as("cc").contains(number);
    assertThat(phones.parse(national, home)).as("national").contains(number);
    assertThat(phones.parse("0" + national, home)).as("0").contains(number);
    assertThat(phones.parse("+" + code + "0" + national, home)).as("+cc 0").contains(number);
    assertThat(phones.parse("+" + code + " (0) " + national, home)).as("(0)").contains(number);
    assertThat(phones.parse(phones.national(number), home)).as("printed").contains(number);
    assertThat(phones.parse(phones.international(number), home)).as("printed").contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "++8801712345678",
        "0171234567a",
        "1-800-FLOWERS",
        "01712345678 ext 5",
        "01712345678;ext=5",
        "01712345678x5",
        "01712345678#5",
        "*121#",
        "tel:01712345678;phone-context=+880",
        "01712345678\u0000",
        "017+12345678",
        "12345",
        "0",
        "000000000000",
        "00",
        "+0001712345678",
        "+999123456789",
        "01712345678901234567",
        "½1712345678",
        "१",
        "Ⅷ01712345678"
      })
  void what_only_looks_like_a_number_is_none(String raw) {
    assertThat(phones.parse(raw, BANGLADESH)).isEmpty();
  }

  /** The tables call all of these valid. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "+9290012345",
        "+881612345678",
        "+882161234567",
        "+883510012345678",
        "+979123456789",
        "+80012345678",
        "+18005551234",
        "+19005551234",
        "+8809612345678",
        "+915812345678"
      })
  void a_valid_number_of_another_kind_is_no_mobiles(String e164) {
    assertThat(phones.parse(e164, BANGLADESH)).isEmpty();
    assertThat(strict.parse(e164, BANGLADESH)).isEmpty();
  }

  @Test
  void input_without_end_is_refused_unread() {
    assertThat(phones.parse(" ".repeat(1_000_000) + "01712345678", BANGLADESH)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Contract.class)
  void no_repetition_makes_it_throw(Contract contract) {
    for (String piece : new String[] {"0", "9", "+", "00", "\ud800", "٣", "-", "(", "\u202e"}) {
      for (int times = 1; times < 60; times++) {
        assertThat(phones.parse(piece.repeat(times), contract.home())).isNotNull();
      }
    }
  }

  @Test
  void a_foreign_number_keeps_its_country() {
    PhoneNumber italian = new PhoneNumber("+390612345678");

    assertThat(phones.parse("+39 06 12345678", BANGLADESH)).contains(italian);
    assertThat(phones.parse("+1 650-253-0000", NEPAL)).contains(new PhoneNumber("+16502530000"));
  }

  @Test
  void a_range_that_the_tables_do_not_know_is_possible_but_not_valid() {
    assertThat(phones.parse("9612345678", NEPAL)).contains(new PhoneNumber("+9779612345678"));
    assertThat(strict.parse("01012345678", BANGLADESH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "+8801712345678,01712345678",
    "+8801012345678,01012345678",
    "+923001234567,03001234567",
    "+919812345678,09812345678",
  })
  void national_digits_have_no_separators(String e164, String national) {
    assertThat(phones.national(new PhoneNumber(e164))).isEqualTo(national);
  }

  @ParameterizedTest
  @CsvSource({
    "+923001234567,+92 300 1234567",
    "+8801712345678,+880 1712-345678",
    "+9779801234567,+977 980-1234567",
  })
  void the_international_form_is_grouped(String e164, String international) {
    assertThat(phones.international(new PhoneNumber(e164))).isEqualTo(international);
  }

  @ParameterizedTest
  @CsvSource({
    "+8801712345678,BD,true",
    "+8801012345678,BD,true",
    "+923001234567,BD,false",
    "+16502530000,US,true",
    "+16502530000,CA,false",
  })
  void a_number_is_from_the_region_of_its_plan(String e164, String region, boolean from) {
    assertThat(phones.isFrom(new PhoneNumber(e164), new Region(region))).isEqualTo(from);
  }
}
