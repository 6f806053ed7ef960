package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import dev.khata.application.autopay.CronRulesSuite;
import dev.khata.application.autopay.PlainCronRules;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronField;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CronUtilsRulesTest extends CronRulesSuite {
  private static final CronRules RULES = new CronUtilsRules();
  private static final CronRules PLAIN = new PlainCronRules();
  private static final LocalDateTime START = LocalDateTime.parse("2026-11-30T10:17:31");
  private static final List<String> NAMES = List.of("SUN", "mon", "Fri", "jan", "DEC", "JUN");

  private final CronParser library =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  @Override
  protected CronRules rules() {
    return RULES;
  }

  @Test
  void any_expression_is_read_as_item_by_item_and_matches_as_minute_by_minute() {
    int read = 0;
    for (String text : expressions(1)) {
      CronReading reading = RULES.read(text);
      assertThat(reading).as(text).isEqualTo(PLAIN.read(text));
      if (reading instanceof CronReading.Read(CronExpression expression)) {
        read++;
        assertThat(walk(expression, RULES)).as(text).isEqualTo(walk(expression, PLAIN));
      }
    }
    assertThat(read).isGreaterThan(250);
  }

  @Test
  void no_name_reaches_the_library_which_would_read_it_by_the_locale() {
    assertThat(CronItems.plain(CronField.DAY_OF_WEEK, "fri-SUN,sun-tue/2,5-7"))
        .containsExactly("5-7", "0-2/2");
    assertThat(CronItems.plain(CronField.MONTH, "jul,Dec")).containsExactly("7", "12");
  }

  /** Apart from an asterisk with more behind it, and from what {@link CronItems} puts right. */
  @Test
  void the_library_itself_says_the_same() {
    int compared = 0;
    for (String text : expressions(2)) {
      boolean alike = !text.matches(".*([*7]/|/7|\\*,|SUN).*");
      if (alike && RULES.read(text) instanceof CronReading.Read(CronExpression expression)) {
        compared++;
        assertThat(walk(expression, RULES)).as(text).isEqualTo(walk(text));
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  private static List<LocalDateTime> walk(CronExpression expression, CronRules rules) {
    return Stream.iterate(START, time -> rules.next(expression, time)).skip(1).limit(4).toList();
  }

  private List<LocalDateTime> walk(String text) {
    ExecutionTime times = ExecutionTime.forCron(library.parse(text));
    return Stream.iterate(
            START.atZone(ZoneOffset.UTC), time -> times.nextExecution(time).orElseThrow())
        .skip(1)
        .limit(4)
        .map(ZonedDateTime::toLocalDateTime)
        .toList();
  }

  private static List<String> expressions(long seed) {
    Random random = new Random(seed);
    List<Integer> greatest = List.of(60, 24, 32, 13, 8);
    return IntStream.range(0, 1_500)
        .mapToObj(
            _ -> greatest.stream().map(max -> field(random, max)).collect(Collectors.joining(" ")))
        .toList();
  }

  private static String field(Random random, int max) {
    return random.nextInt(3) == 0
        ? "*"
        : Stream.generate(() -> item(random, max))
            .limit(random.nextInt(5) == 0 ? 2 : 1)
            .collect(Collectors.joining(","));
  }

  private static String item(Random random, int max) {
    String step = random.nextInt(4) == 0 ? "/" + random.nextInt(max) : "";
    return switch (random.nextInt(5)) {
      case 0 -> "*" + step;
      case 1 -> value(random, max) + "-" + value(random, max) + step;
      default -> value(random, max) + step;
    };
  }

  private static String value(Random random, int max) {
    return random.nextInt(12) == 0
        ? NAMES.get(random.nextInt(NAMES.size()))
        : String.valueOf(random.nextInt(max));
  }
}
