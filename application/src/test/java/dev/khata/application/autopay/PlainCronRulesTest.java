package dev.khata.application.autopay;

import dev.khata.domain.autopay.CronRules;

class PlainCronRulesTest extends CronRulesSuite {
  @Override
  protected CronRules rules() {
    return new PlainCronRules();
  }
}
