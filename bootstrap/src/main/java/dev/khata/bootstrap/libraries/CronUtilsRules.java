package dev.khata.bootstrap.libraries;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronField;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Cron expressions by cron-utils, which says what values each field stands for. From one match to
 * the next goes {@link CronMinutes}: the library's own way takes a hundred times as long, and joins
 * the two fields of days otherwise than cron when one of them is a step.
 *
 * <p>What a field stands for is kept, as there are few that people write.
 */
public final class CronUtilsRules implements CronRules {
  private static final int FIELDS_KEPT = 10_000;
  private static final String ANY = "*";

  private record FieldText(CronField field, String text) {}

  private final CronFieldReader reader = new CronFieldReader();
  private final Cache<FieldText, Optional<Long>> known =
      Caffeine.newBuilder().maximumSize(FIELDS_KEPT).build();

  @Override
  public CronReading read(String text) {
    return CronExpression.parse(text).map(this::read).orElseGet(CronReading.NotFiveFields::new);
  }

  private CronReading read(CronExpression expression) {
    Map<CronField, String> texts = expression.fields();
    for (CronField field : CronField.values()) {
      if (values(field, texts).isEmpty()) {
        return new CronReading.BadField(field);
      }
    }
    return minutes(expression).areNone()
        ? new CronReading.NeverMatches()
        : new CronReading.Read(expression);
  }

  @Override
  public LocalDateTime next(CronExpression expression, LocalDateTime after) {
    CronMinutes minutes = minutes(expression);
    if (minutes.areNone()) {
      throw new IllegalArgumentException("never matches: " + expression);
    }
    return minutes.next(after);
  }

  private CronMinutes minutes(CronExpression expression) {
    Map<CronField, String> texts = expression.fields();
    return new CronMinutes(
        known(CronField.MINUTE, texts),
        known(CronField.HOUR, texts),
        known(CronField.DAY_OF_MONTH, texts),
        known(CronField.MONTH, texts),
        known(CronField.DAY_OF_WEEK, texts),
        isRestricted(CronField.DAY_OF_MONTH, texts) && isRestricted(CronField.DAY_OF_WEEK, texts));
  }

  /** As crontab(5) has it: by no field that begins with an asterisk, also with a step behind it. */
  private static boolean isRestricted(CronField field, Map<CronField, String> texts) {
    return !text(field, texts).startsWith(ANY);
  }

  private long known(CronField field, Map<CronField, String> texts) {
    return values(field, texts)
        .orElseThrow(() -> new IllegalArgumentException("no cron expression: " + texts));
  }

  private Optional<Long> values(CronField field, Map<CronField, String> texts) {
    return known.get(
        new FieldText(field, text(field, texts)), key -> reader.values(key.field(), key.text()));
  }

  private static String text(CronField field, Map<CronField, String> texts) {
    return requireNonNull(texts.get(field));
  }
}
