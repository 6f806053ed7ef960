package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.mypharma.UsesWattsup;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContractRulesTest {
  private static ArchRule knowsNoOther(Contract contract) {
    String[] others =
        Arrays.stream(Contract.values())
            .filter(other -> other != contract)
            .map(ContractRulesTest::packages)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(packages(contract))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(others).negate())
        .allowEmptyShould(true); // a contract that is still to be written
  }

  private static String packages(Contract contract) {
    return "dev.khata.http." + contract.id() + "..";
  }

  @ParameterizedTest
  @EnumSource
  void no_other_contract_is_known_to(Contract contract) {
    Code.keeps(knowsNoOther(contract));
  }

  @Test
  void a_contract_that_knows_another_is_caught() {
    Code.isBrokenBy(UsesWattsup.class, knowsNoOther(Contract.MYPHARMA));
  }
}
