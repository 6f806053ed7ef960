package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.lang.ArchRule;
import dev.khata.application.violations.InjectsAField;
import org.junit.jupiter.api.Test;

class InjectionRulesTest {
  private static final ArchRule NO_FIELD_IS_INJECTED =
      noFields()
          .should()
          .beAnnotatedWith(
              describe(
                  "@Inject",
                  (JavaAnnotation<?> annotation) ->
                      annotation.getRawType().getSimpleName().equals("Inject")));

  @Test
  void no_field_is_injected() {
    Code.keeps(NO_FIELD_IS_INJECTED);
    Code.isBrokenBy(InjectsAField.class, NO_FIELD_IS_INJECTED);
  }
}
