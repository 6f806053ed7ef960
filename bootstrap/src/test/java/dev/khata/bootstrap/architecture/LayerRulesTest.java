package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import dev.khata.application.violations.UsesALibrary;
import dev.khata.domain.violations.UsesAnAnnotation;
import dev.khata.http.violations.UsesPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class LayerRulesTest {
  private static final String[] JDK = {"java..", "javax.crypto.."};

  private static final ArchRule DOMAIN_USES_THE_JDK_ALONE =
      classes()
          .that()
          .resideInAPackage(Module.DOMAIN.packages())
          .should()
          .onlyDependOnClassesThat(
              resideInAPackage(Module.DOMAIN.packages()).or(resideInAnyPackage(JDK)));

  private static final ArchRule APPLICATION_USES_THE_DOMAIN_AND_INJECT =
      classes()
          .that()
          .resideInAPackage(Module.APPLICATION.packages())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      Module.APPLICATION.packages(), Module.DOMAIN.packages(), "jakarta.inject..")
                  .or(resideInAnyPackage(JDK)));

  private static ArchRule seesNoOtherAdapter(Module adapter) {
    return classes()
        .that()
        .resideInAPackage(adapter.packages())
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    adapter.packages(), Module.APPLICATION.packages(), Module.DOMAIN.packages())
                .or(resideInAPackage("dev.khata..").negate()));
  }

  @Test
  void domain_uses_the_jdk_alone() {
    Code.keeps(DOMAIN_USES_THE_JDK_ALONE);
    Code.isBrokenBy(UsesAnAnnotation.class, DOMAIN_USES_THE_JDK_ALONE);
  }

  @Test
  void application_uses_the_domain_and_jakarta_inject() {
    Code.keeps(APPLICATION_USES_THE_DOMAIN_AND_INJECT);
    Code.isBrokenBy(UsesALibrary.class, APPLICATION_USES_THE_DOMAIN_AND_INJECT);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"DOMAIN", "APPLICATION", "BOOTSTRAP"})
  void no_other_adapter_is_seen_by(Module adapter) {
    Code.keeps(seesNoOtherAdapter(adapter));
  }

  @Test
  void an_adapter_that_sees_another_is_caught() {
    Code.isBrokenBy(UsesPersistence.class, seesNoOtherAdapter(Module.HTTP));
  }
}
