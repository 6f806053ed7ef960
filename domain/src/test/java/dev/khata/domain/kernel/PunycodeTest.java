package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PunycodeTest {

  /** The first, the third and the last but one are samples of RFC 3492. */
  @ParameterizedTest
  @CsvSource({
    "egbpdaj6bu4bxfgehfvwxn, ليهمابتكلموشعربي؟",
    "bcher-kva, bücher",
    "ihqwcrb4cv8a8dqg056pqjye, 他们为什么不说中文",
    "strae-oqa, straße",
    "54b7fta0cc, বাংলা",
    "h2brj9c, भारत",
    "d9juau41awczczp, そのスピードで",
    "4gbrim, موقع"
  })
  void a_label_is_what_its_ascii_form_stands_for(String encoded, String decoded) {
    assertThat(Punycode.decode(encoded)).contains(decoded);
    assertThat(Punycode.encode(decoded)).isEqualTo(encoded);
  }

  @Property
  void what_is_written_is_read_again(
      @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = 0x900, to = 0x9ff) String label) {
    assertThat(Punycode.decode(Punycode.encode(label))).contains(label);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a!", "99999999", "-", "zzzzzzzzzzzz", "abc-\u00fc", "b--é", "a_b"})
  void what_is_no_ascii_form_stands_for_nothing(String encoded) {
    assertThat(Punycode.decode(encoded)).isEmpty();
  }

  @Property
  void no_text_makes_it_throw(
      @ForAll @CharRange(from = 'a', to = 'z') @CharRange(from = '-', to = '9') String text) {
    assertThat(Punycode.decode(text)).isNotNull();
  }
}
