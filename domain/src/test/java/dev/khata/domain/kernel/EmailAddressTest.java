package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated("changes the default locale")
class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "somebody@example.com",
        "Some.Body+khata@mail.Example.COM",
        "o'neil_{x}|y~z=1/2?!#$%&*^`-@example.com",
        "1@2.3",
        "নাম@exämple.com",
        "সহায়তা@উদাহরণ.বাংলা",
        "x@sub-domain.example.com"
      })
  void an_address_is_kept_as_it_was_given(String text) {
    assertThat(EmailAddress.parse(text)).map(EmailAddress::asGiven).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "@",
        "a",
        "a@",
        "@example.com",
        "a@example",
        "a@.com",
        "a@example.",
        "a@example..com",
        "a@-example.com",
        "a@example-.com",
        "a@exa_mple.com",
        "a@[127.0.0.1]",
        "a@example.com@example.com",
        ".a@example.com",
        "a.@example.com",
        "a..b@example.com",
        "a b@example.com",
        "a\tb@example.com",
        "a\0b@example.com",
        "a\u007fb@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "a,b@example.com",
        "a;b@example.com",
        "\"a\"@example.com",
        "<a@example.com>",
        "A <a@example.com>",
        "a(b)@example.com",
        "a\\b@example.com",
        "a:b@example.com",
        "a\u00a0b@example.com",
        "a\u200bb@example.com",
        "a\u202eb@example.com",
        "\ud800@example.com",
        "a@exam\u200bple.com"
      })
  void what_is_no_address_is_refused(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blanks_around_an_address_are_not_part_of_it() {
    assertThat(EmailAddress.parse("\u202aa@example.com\u202c"))
        .contains(new EmailAddress("a@example.com"));
    assertThat(EmailAddress.parse("  a@example.com\n")).contains(new EmailAddress("a@example.com"));
    assertThatThrownBy(() -> new EmailAddress(" a@example.com"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_address_has_at_most_254_characters() {
    String domain = ("b".repeat(63) + ".").repeat(2) + "b".repeat(59) + ".co";
    String local = "a".repeat(64);

    assertThat(EmailAddress.parse(local + "@" + domain)).isEmpty();
    assertThat(EmailAddress.parse(local.substring(1) + "@" + domain))
        .hasValueSatisfying(address -> assertThat(address.asGiven()).hasSize(254));
  }

  @Test
  void at_most_64_characters_stand_before_the_at() {
    assertThat(EmailAddress.parse("a".repeat(64) + "@example.com")).isPresent();
    assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
  }

  @Test
  void a_label_has_at_most_63_characters() {
    assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".com")).isPresent();
    assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Some.Body+x@Example.COM, Some.Body+x@example.com",
    "x@bücher.example, x@xn--bcher-kva.example",
    "x@XN--BCHER-KVA.example, x@xn--bcher-kva.example",
    "x@straße.example, x@xn--strae-oqa.example",
    "x@उदाहरण.भारत, x@xn--p1b6ci4b4b3a.xn--h2brj9c",
    "x@উদাহরণ.বাংলা, x@xn--d5b6ci4b4b3a.xn--54b7fta0cc",
    "x@ｅｘａｍｐｌｅ.ｃｏｍ, x@example.com",
    "आशा@डाक.भारत, आशा@xn--11bx1g.xn--h2brj9c"
  })
  void on_the_wire_the_domain_is_in_ascii_and_the_local_part_as_given(String given, String wire) {
    assertThat(new EmailAddress(given).onTheWire()).contains(wire);
  }

  @Test
  void a_domain_that_nobody_can_have_registered_has_no_form_on_the_wire() {
    assertThat(new EmailAddress("x@" + "भ".repeat(63) + ".example").onTheWire()).isEmpty();
    assertThat(new EmailAddress("x@para\u0140lel.example").onTheWire()).isEmpty();
  }

  @Test
  void only_what_stands_before_the_at_asks_for_a_server_that_knows_utf8() {
    assertThat(new EmailAddress("x@उदाहरण.भारत").needsUtf8()).isFalse();
    assertThat(new EmailAddress("आशा@example.com").needsUtf8()).isTrue();
  }

  @Test
  void case_makes_no_other_address() {
    assertThat(new EmailAddress("Some.Body@Example.COM").key())
        .isEqualTo(new EmailAddress("some.body@example.com").key())
        .isEqualTo("some.body@example.com");
  }

  @ParameterizedTest
  @CsvSource({
    "x@bücher.example, X@BÜCHER.EXAMPLE",
    "x@bücher.example, x@xn--bcher-kva.example",
    "x@bücher.example, x@XN--BCHER-KVA.Example",
    "x@bücher.example, x@bu\u0308cher.example",
    "x@straße.example, x@xn--strae-oqa.example",
    "x@উদাহরণ.বাংলা, x@উদাহরণ.xn--54b7fta0cc",
    "x@example.com, x@ｅｘａｍｐｌｅ.ｃｏｍ",
    "x@kelvin.example, x@\u212aelvin.example",
    "x@i\u0307stanbul.example, x@İstanbul.example",
    "josé@example.com, jose\u0301@EXAMPLE.com",
    "JOSÉ@example.com, josÉ@example.com"
  })
  void what_is_one_mailbox_has_one_key(String one, String other) {
    assertThat(new EmailAddress(one).key()).isEqualTo(new EmailAddress(other).key());
  }

  @ParameterizedTest
  @CsvSource({
    "x@straße.example, x@strasse.example",
    "x@ıstanbul.example, x@istanbul.example",
    "x@İstanbul.example, x@istanbul.example",
    "x@σας.example, x@σασ.example",
    "x@BÜCHER.example, x@xn--BCHER-kbc.example",
    "x@xn--99999999.example, x@99999999.example",
    "é@example.com, É@example.com",
    "ß@example.com, ss@example.com"
  })
  void what_is_another_mailbox_has_another_key(String one, String other) {
    assertThat(new EmailAddress(one).key()).isNotEqualTo(new EmailAddress(other).key());
  }

  @Property
  void the_key_of_a_key_is_itself(@ForAll String local, @ForAll String label) {
    EmailAddress.parse(local + "@" + label + ".com")
        .flatMap(address -> EmailAddress.parse(address.key()))
        .ifPresent(key -> assertThat(key.key()).isEqualTo(key.asGiven()));
  }

  @Test
  void a_letter_that_unfolds_into_a_sentence_makes_no_long_key() {
    String address = "x@" + "\ufdfa".repeat(63) + ".com";

    assertThat(new EmailAddress(address).key()).isEqualTo(address);
  }

  @Test
  void characters_are_counted_and_not_their_halves() {
    assertThat(EmailAddress.parse("\ud804\udd03".repeat(64) + "@example.com")).isPresent();
    assertThat(EmailAddress.parse("\ud804\udd03".repeat(65) + "@example.com")).isEmpty();
  }

  @Test
  void a_letter_that_only_folds_into_another_makes_another_address() {
    assertThat(new EmailAddress("\u212aate@example.com").key())
        .isNotEqualTo(new EmailAddress("kate@example.com").key());
  }

  @Test
  void the_key_does_not_depend_on_where_it_runs() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));

      assertThat(new EmailAddress("INFO@EXAMPLE.COM").key()).isEqualTo("info@example.com");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property
  void every_spelling_has_the_same_key(
      @ForAll @AlphaChars @StringLength(min = 1, max = 64) String local,
      @ForAll @AlphaChars @StringLength(min = 1, max = 63) String label) {
    EmailAddress address = new EmailAddress(local + "@" + label + ".com");
    String shouted = address.asGiven().toUpperCase(Locale.ROOT);
    String whispered = address.asGiven().toLowerCase(Locale.ROOT);

    assertThat(new EmailAddress(shouted).key()).isEqualTo(address.key());
    assertThat(new EmailAddress(whispered).key()).isEqualTo(address.key());
  }

  @Property
  void no_text_makes_parsing_throw(@ForAll String text) {
    assertThat(EmailAddress.parse(text + "@" + text)).isNotNull();
  }

  @Test
  void a_print_identifies_nobody() {
    assertThat(new EmailAddress("somebody@private.example.com")).hasToString("s…@….com");
  }
}
