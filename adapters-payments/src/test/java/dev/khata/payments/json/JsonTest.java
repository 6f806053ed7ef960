package dev.khata.payments.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'amount':1}",
        "{'amount':'1','currency':'INR'}",
        "{'amount':1.0,'currency':'INR'}",
        "{'amount':-1,'currency':'INR'}",
        "{'amount':9223372036854775808,'currency':'INR'}",
        "{'amount':1,'currency':'inr'}",
        "{'amount':1,'currency':'ABC'}",
        "{'amount':1,'currency':['INR']}"
      })
  void an_amount_is_a_whole_number_of_minor_units_in_a_currency_that_there_is(String text) {
    assertThat(Json.money(object(text))).isEmpty();
    assertThat(Json.money(object("{'amount':1,'currency':'INR'}")))
        .contains(new Money(1, Unit.currency("INR")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{'a':1,'a':2}", "{} {}", "{'a':01}"})
  void what_is_not_one_object_is_not_read(String text) {
    assertThat(Json.read(text.replace('\'', '"').getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1-1-1-1-1", "018F0000-0000-7000-8000-000000000001", "x", " "})
  void an_id_is_written_in_one_way(String text) {
    assertThat(Json.uuid(object("{'id':'" + text + "'}"), "id")).isEmpty();
  }

  @Test
  void words_of_errors_keep_no_numbers_and_addresses_of_people() {
    assertThat(Words.harmless("The contact +919000090000 of a@b.example is\nunknown (400)"))
        .isEqualTo("The contact … of … is unknown (400)");
    assertThat(Words.harmless("so ".repeat(100))).hasSize(121);
  }

  @ParameterizedTest
  @CsvSource({
    "https://host,https://host/v1/x?y=1",
    "https://host/,https://host/v1/x?y=1",
    "https://host/proxy,https://host/proxy/v1/x?y=1",
    "https://host/proxy/,https://host/proxy/v1/x?y=1"
  })
  void a_path_is_below_its_base(URI base, URI address) {
    assertThat(JsonCalls.below(base, "/v1/x?y=1")).isEqualTo(address);
  }

  private static ObjectNode object(String text) {
    return Json.read(text.replace('\'', '"').getBytes(UTF_8)).orElseThrow();
  }
}
