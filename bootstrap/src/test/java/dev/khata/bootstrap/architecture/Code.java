package dev.khata.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;

/** The classes that the rules are held against. */
final class Code {
  /** Every class of every module, without tests, fakes and the classes that break the rules. */
  static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(
              location -> !location.contains("/test-classes/") && !location.contains("-tests.jar"))
          .importPackages("dev.khata");

  private Code() {}

  /** Fails when a class of production breaks the rule. */
  static void keeps(ArchRule rule) {
    rule.check(PRODUCTION);
  }

  /** Fails unless the rule finds this very class guilty. */
  static void isBrokenBy(Class<?> culprit, ArchRule rule) {
    EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(culprit));

    assertThat(result.getFailureReport().getDetails())
        .as("what the rule finds in %s", culprit)
        .isNotEmpty()
        .allSatisfy(detail -> assertThat(detail).contains(culprit.getName()));
  }
}
