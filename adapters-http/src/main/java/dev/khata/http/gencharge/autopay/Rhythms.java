package dev.khata.http.gencharge.autopay;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.autopay.CronExpression;
import dev.khata.domain.autopay.CronReading;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.Rhythm;
import dev.khata.http.endpoint.Problem;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads how often something is to be charged: by a cron expression, or every so many days. */
public final class Rhythms {
  private static final Problem ONE_OF_TWO =
      new Problem.Other("Exactly one of cron expression and interval is needed");

  private final CronRules rules;

  @Inject
  Rhythms(CronRules rules) {
    this.rules = rules;
  }

  /**
   * @param days from 1 to 365
   * @param path of the cron expression
   */
  Rhythm read(Optional<String> cron, Optional<Integer> days, String... path) {
    if (cron.isPresent() == days.isPresent()) {
      throw invalid(ONE_OF_TWO, path);
    }
    return cron.<Rhythm>map(text -> new Rhythm.Cron(expression(text, path)))
        .orElseGet(() -> new Rhythm.EveryDays(days.orElseThrow()));
  }

  private CronExpression expression(String text, String... path) {
    return switch (rules.read(text)) {
      case CronReading.Read(CronExpression expression) -> expression;
      case CronReading.Refused refused -> throw invalid(AutopayErrors.problem(refused), path);
    };
  }
}
