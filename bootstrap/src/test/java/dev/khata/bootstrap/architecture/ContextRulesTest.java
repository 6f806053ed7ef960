package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.khata.domain.groceries.LiesInNoContext;
import dev.khata.domain.messaging.UsesIdentity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ContextRulesTest {
  private static final Pattern IN_THE_CORE =
      Pattern.compile(
          "dev\\.khata\\.(?:domain|application)(?:\\.(?<context>[a-z0-9]+))?(?:\\..*)?");

  private static final ArchRule CONTEXTS_POINT_ONE_WAY =
      classes()
          .that()
          .resideInAnyPackage(Module.DOMAIN.packages(), Module.APPLICATION.packages())
          .should(useOnlyWhatTheirContextBuildsOn());

  private static ArchCondition<JavaClass> useOnlyWhatTheirContextBuildsOn() {
    return new ArchCondition<>("use only the contexts that their own builds on") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (type.getSimpleName().equals("package-info")) {
          return;
        }
        Optional<Context> own = contextOf(type);
        if (own.isEmpty()) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " lies in no context"));
          return;
        }
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          JavaClass used = use.getTargetClass().getBaseComponentType();
          if (isInTheCore(used) && !contextOf(used).map(own.get()::mayUse).orElse(false)) {
            events.add(SimpleConditionEvent.violated(type, use.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isInTheCore(JavaClass type) {
    return IN_THE_CORE.matcher(type.getPackageName()).matches();
  }

  private static Optional<Context> contextOf(JavaClass type) {
    Matcher name = IN_THE_CORE.matcher(type.getPackageName());
    return name.matches()
        ? Optional.ofNullable(name.group("context")).flatMap(Context::of)
        : Optional.empty();
  }

  @Test
  void contexts_use_only_what_they_build_on() {
    Code.keeps(CONTEXTS_POINT_ONE_WAY);
    Code.isBrokenBy(UsesIdentity.class, CONTEXTS_POINT_ONE_WAY);
  }

  @Test
  void every_package_of_the_core_is_a_declared_context() {
    Code.isBrokenBy(LiesInNoContext.class, CONTEXTS_POINT_ONE_WAY);
  }

  @Test
  void what_a_context_builds_on_reaches_through() {
    assertThat(Context.AUTOPAY.mayUse(Context.KERNEL)).isTrue();
    assertThat(Context.REPORTING.mayUse(Context.WALLET)).isTrue();
    assertThat(Context.WALLET.mayUse(Context.IDENTITY)).isFalse();
    assertThat(Context.RECHARGE.mayUse(Context.PAYMENTS)).isTrue();
    assertThat(Context.RECHARGE.mayUse(Context.REFERRAL)).isFalse();
    assertThat(Context.PAYMENTS.mayUse(Context.CATALOG)).isFalse();
    assertThat(Context.PAYMENTS.mayUse(Context.KYC)).isFalse();
    assertThat(Context.REPORTING.mayUse(Context.LIFECYCLE)).isFalse();
  }
}
