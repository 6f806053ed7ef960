package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.engagement.Markup;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.domain.kernel.Prose;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of {@link Markup}. */
public abstract class MarkupSuite {
  protected abstract Markup markup();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nothing but a text, 1 < 2.",
        "*How* to [bring it](https://example.np) with you.",
        "[x](HTTPS://example.np)",
        "<https://example.np>",
        "`<b>`",
      })
  void what_is_fine_has_no_fault(String text) {
    assertThat(fault(text)).isEmpty();
  }

  @Test
  void html_is_a_fault() {
    assertThat(fault("A <b>bold</b> word.")).contains(MarkupFault.RAW_HTML);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[x](javascript:x)", "[x](JAVASCRIPT:x)", "[x](/here)"})
  void a_link_that_does_not_lead_to_the_web_is_a_fault(String text) {
    assertThat(fault(text)).contains(MarkupFault.LINK_NOT_WEB);
  }

  @Test
  void what_lies_too_deep_is_a_fault() {
    assertThat(fault("> ".repeat(200) + "x")).contains(MarkupFault.NESTED_TOO_DEEP);
  }

  protected final Optional<MarkupFault> fault(String text) {
    return markup().fault(new Prose(text));
  }
}
