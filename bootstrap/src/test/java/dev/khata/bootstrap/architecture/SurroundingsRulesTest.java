package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import dev.khata.application.violations.MakesIds;
import dev.khata.application.violations.ReadsTheClock;
import dev.khata.application.violations.ReadsTheClockByReference;
import dev.khata.application.violations.ReadsTheEnvironment;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Time, ids and the environment come from outside, each through one place. */
class SurroundingsRulesTest {
  /** Binds the clock that everything else is given. */
  private static final String CLOCK = "dev.khata.bootstrap.time.SystemClock";

  /** Makes the ids that everything else is given. */
  private static final String IDS = "dev.khata.bootstrap.libraries.TimeOrderedIds";

  /** Reads the environment for the configuration. */
  private static final String ENVIRONMENT = "dev.khata.bootstrap.settings.ProcessEnvironment";

  private static final ArchRule NOBODY_READS_THE_CLOCK =
      only(CLOCK, "reads the clock", SurroundingsRulesTest::readsTheClock);

  private static final ArchRule NOBODY_MAKES_IDS =
      only(IDS, "makes ids", SurroundingsRulesTest::makesIds);

  private static final ArchRule NOBODY_READS_THE_ENVIRONMENT =
      only(
          ENVIRONMENT,
          "reads the environment",
          target -> isOf(System.class, target) && target.getName().equals("getenv"));

  private static ArchRule only(String place, String does, Predicate<AccessTarget> forbidden) {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(place)
        .should()
        .accessTargetWhere(
            describe(does, (JavaAccess<?> access) -> forbidden.test(access.getTarget())));
  }

  private static boolean readsTheClock(AccessTarget target) {
    String owner = target.getOwner().getPackageName();
    String name = target.getName();
    boolean isGivenAClock = target instanceof CodeUnitCallTarget call && takes(Clock.class, call);
    return (owner.startsWith("java.time") && name.equals("now") && !isGivenAClock)
        || ((isOf(Clock.class, target) || isOf(InstantSource.class, target))
            && name.startsWith("system"))
        || (isOf(Clock.class, target) && name.startsWith("tick") && !isGivenAClock)
        || (isOf(System.class, target) && name.equals("currentTimeMillis"))
        || (isOf(Calendar.class, target) && name.equals("getInstance"))
        || (isOf(Date.class, target)
            && target instanceof CodeUnitCallTarget call
            && call.getName().equals("<init>")
            && call.getRawParameterTypes().isEmpty());
  }

  private static boolean takes(Class<?> parameter, CodeUnitCallTarget call) {
    return call.getRawParameterTypes().stream().anyMatch(type(parameter));
  }

  private static boolean makesIds(AccessTarget target) {
    return (isOf(UUID.class, target) && target.getName().equals("randomUUID"))
        || target.getOwner().getPackageName().startsWith("com.github.f4b6a3.uuid");
  }

  private static boolean isOf(Class<?> owner, AccessTarget target) {
    return target.getOwner().isEquivalentTo(owner);
  }

  @Test
  void nobody_reads_the_clock() {
    Code.keeps(NOBODY_READS_THE_CLOCK);
    Code.isBrokenBy(ReadsTheClock.class, NOBODY_READS_THE_CLOCK);
    Code.isBrokenBy(ReadsTheClockByReference.class, NOBODY_READS_THE_CLOCK);
  }

  @Test
  void nobody_makes_ids() {
    Code.keeps(NOBODY_MAKES_IDS);
    Code.isBrokenBy(MakesIds.class, NOBODY_MAKES_IDS);
  }

  @Test
  void nobody_reads_the_environment() {
    Code.keeps(NOBODY_READS_THE_ENVIRONMENT);
    Code.isBrokenBy(ReadsTheEnvironment.class, NOBODY_READS_THE_ENVIRONMENT);
  }

  @Test
  void the_one_place_of_each_is_there() {
    assertThat(Code.PRODUCTION).extracting(JavaClass::getName).contains(CLOCK, IDS, ENVIRONMENT);
  }
}
