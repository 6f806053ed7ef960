package dev.khata.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTest {

  @ParameterizedTest
  @CsvSource({
    "MYPHARMA, mypharma, BD",
    "WATTSUP, wattsup, PK",
    "CHARGEGHAR, chargeghar, NP",
    "GENCHARGE, gencharge, IN"
  })
  void each_contract_has_an_id_and_a_home(Contract contract, String id, String home) {
    assertThat(contract.id()).isEqualTo(id);
    assertThat(contract.home()).isEqualTo(new Region(home));
    assertThat(Contract.of(id)).contains(contract);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MYPHARMA", "mypharma ", "pharma"})
  void there_is_no_contract_of_another_name(String id) {
    assertThat(Contract.of(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "B", "bd", "BDX", "B1", "ÄÖ"})
  void a_region_is_two_capitals(String code) {
    assertThatThrownBy(() -> new Region(code)).isInstanceOf(IllegalArgumentException.class);
  }
}
