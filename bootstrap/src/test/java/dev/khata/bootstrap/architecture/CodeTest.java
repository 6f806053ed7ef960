package dev.khata.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {
  @ParameterizedTest
  @EnumSource
  void the_rules_see_the_classes_of(Module module) {
    assertThat(Code.PRODUCTION).anyMatch(type -> Module.of(type).equals(module));
  }

  @Test
  void the_rules_see_no_tests() {
    assertThat(Code.PRODUCTION)
        .extracting(JavaClass::getName)
        .noneMatch(name -> name.startsWith("dev.khata.bootstrap.architecture"));
  }
}
