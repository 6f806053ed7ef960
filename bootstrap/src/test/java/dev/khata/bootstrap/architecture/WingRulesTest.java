package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.gencharge.UsesItsWing;
import dev.khata.http.gencharge.recharge.UsesCatalogWing;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A wing is a package below a contract's own, which is the root that all wings stand on. */
class WingRulesTest {
  private static final Pattern IN_A_WING =
      Pattern.compile(
          "(?<wing>dev\\.khata\\.http\\.(?:"
              + Arrays.stream(Contract.values()).map(Contract::id).collect(joining("|"))
              + ")\\.[a-z0-9]+)(?:\\..*)?");

  private static final ArchRule WINGS_STAND_ALONE =
      classes().that().resideInAPackage(Module.HTTP.packages()).should(knowNoWingButTheirOwn());

  private static ArchCondition<JavaClass> knowNoWingButTheirOwn() {
    return new ArchCondition<>("know no wing of a contract but their own") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Optional<String> own = wingOf(type);
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          Optional<String> used = wingOf(use.getTargetClass().getBaseComponentType());
          if (used.isPresent() && !used.equals(own)) {
            events.add(SimpleConditionEvent.violated(type, use.getDescription()));
          }
        }
      }
    };
  }

  private static Optional<String> wingOf(JavaClass type) {
    Matcher name = IN_A_WING.matcher(type.getPackageName());
    return name.matches() ? Optional.of(name.group("wing")) : Optional.empty();
  }

  @Test
  void wings_dont_know_each_other() {
    Code.keeps(WINGS_STAND_ALONE);
    Code.isBrokenBy(UsesCatalogWing.class, WINGS_STAND_ALONE);
  }

  @Test
  void a_root_doesnt_know_its_wings() {
    Code.isBrokenBy(UsesItsWing.class, WINGS_STAND_ALONE);
  }
}
