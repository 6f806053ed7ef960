package dev.khata.bootstrap.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import dev.khata.application.violations.AsksForTheDefaultLocale;
import dev.khata.application.violations.FormatsByDefault;
import dev.khata.application.violations.IsFormattedByDefault;
import dev.khata.application.violations.NamesTimesByDefault;
import dev.khata.application.violations.ShoutsByDefault;
import dev.khata.application.violations.WhispersByReference;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The language of the operator's account is nobody's but the operator's: machine text names {@link
 * Locale#ROOT}, and words for people the reader's language.
 */
class LocaleRulesTest {
  /** Pins the default, for libraries that don't ask. */
  private static final String PIN = "dev.khata.bootstrap.Khata";

  private static final ArchRule NOBODY_GOES_BY_THE_DEFAULT_LOCALE =
      noClasses()
          .should()
          .accessTargetWhere(
              describe(
                  "goes by the default locale",
                  (JavaAccess<?> access) -> goesByTheDefault(access.getTarget())));

  private static boolean goesByTheDefault(AccessTarget target) {
    return target instanceof CodeUnitAccessTarget unit
        && !takes(Locale.class, unit)
        && (couldTakeALocale(unit) || asksForTheDefault(unit) || neverTakesALocale(unit));
  }

  /** The same with a locale as well is there, so that this one takes the default. */
  private static boolean couldTakeALocale(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    return Stream.concat(owner.getAllMethods().stream(), owner.getAllConstructors().stream())
        .filter(unit -> unit.getName().equals(target.getName()))
        .anyMatch(unit -> isTheSameWithALocale(unit, target));
  }

  private static boolean isTheSameWithALocale(JavaCodeUnit unit, CodeUnitAccessTarget target) {
    List<String> others = new ArrayList<>(names(unit.getRawParameterTypes()));
    return others.remove(Locale.class.getName())
        && others.equals(names(target.getRawParameterTypes()));
  }

  private static List<String> names(List<JavaClass> types) {
    return types.stream().map(JavaClass::getName).toList();
  }

  private static boolean asksForTheDefault(CodeUnitAccessTarget target) {
    return isOf(Locale.class, target) && target.getName().equals("getDefault");
  }

  private static boolean neverTakesALocale(CodeUnitAccessTarget target) {
    String name = target.getName();
    return (isOf(String.class, target) && name.equals("formatted"))
        || (isOf(MessageFormat.class, target) && name.equals("format") && isStatic(target))
        || (isOf(DateTimeFormatter.class, target) && name.startsWith("ofLocalized"))
        || (isOf(DecimalFormat.class, target)
            && name.equals("<init>")
            && !takes(DecimalFormatSymbols.class, target))
        || (isOf(NumberFormat.class, target) && isStatic(target))
        || (isOf(DateFormat.class, target) && isStatic(target))
        || isOf(SimpleDateFormat.class, target)
        || isOf(Scanner.class, target);
  }

  private static boolean isStatic(CodeUnitAccessTarget target) {
    return target.resolveMember().stream()
        .anyMatch(unit -> unit.getModifiers().contains(JavaModifier.STATIC));
  }

  private static boolean takes(Class<?> parameter, CodeUnitAccessTarget target) {
    return target.getRawParameterTypes().stream().anyMatch(type(parameter));
  }

  private static boolean isOf(Class<?> owner, AccessTarget target) {
    return target.getOwner().isEquivalentTo(owner);
  }

  @Test
  void nobody_goes_by_the_default_locale() {
    Code.keeps(NOBODY_GOES_BY_THE_DEFAULT_LOCALE);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        AsksForTheDefaultLocale.class,
        FormatsByDefault.class,
        IsFormattedByDefault.class,
        NamesTimesByDefault.class,
        ShoutsByDefault.class,
        WhispersByReference.class
      })
  void who_does_is_caught(Class<?> culprit) {
    Code.isBrokenBy(culprit, NOBODY_GOES_BY_THE_DEFAULT_LOCALE);
  }

  @Test
  void only_the_entry_pins_it() {
    assertThat(Code.PRODUCTION)
        .filteredOn(LocaleRulesTest::pinsTheDefault)
        .extracting(JavaClass::getName)
        .containsExactly(PIN);
  }

  private static boolean pinsTheDefault(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .map(JavaAccess::getTarget)
        .anyMatch(target -> isOf(Locale.class, target) && target.getName().equals("setDefault"));
  }
}
