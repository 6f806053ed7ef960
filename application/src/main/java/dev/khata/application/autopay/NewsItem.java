package dev.khata.application.autopay;

import dev.khata.domain.autopay.Mandate;
import dev.khata.domain.autopay.Merchant;
import dev.khata.domain.autopay.News;
import dev.khata.domain.identity.Addressee;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.messaging.Template;
import dev.khata.domain.wallet.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One piece of news about a mandate, as its template takes it.
 *
 * @param plan its name; empty when there is none any more
 */
record NewsItem(Mandate mandate, Addressee to, Optional<Label> plan, News news) {
  NewsItem {
    if (mandate.line().isEmpty()) {
      throw new IllegalArgumentException("nobody is told of a mandate without a line");
    }
  }

  Template template() {
    return switch (news) {
      case News.Announced _ -> Template.AUTOPAY_NOTICE;
      case News.Charged _ -> Template.AUTOPAY_CHARGED;
      case News.Failed _ -> Template.AUTOPAY_FAILED;
      case News.Stopped _ -> Template.AUTOPAY_STOPPED;
    };
  }

  Map<String, String> variables(Merchant merchant) {
    Map<String, String> variables = new HashMap<>();
    variables.put("reference", mandate.id().toString());
    variables.put("phone", mandate.line().orElseThrow().e164());
    variables.put("plan", plan.map(Label::text).orElse("#" + mandate.plan()));
    switch (news) {
      case News.Announced(Money amount, Instant at) ->
          variables.putAll(money(merchant, amount, at));
      case News.Charged(Money amount, Instant at) -> variables.putAll(money(merchant, amount, at));
      case News.Failed failed -> {
        variables.put("amount", amount(failed.price()));
        variables.put("failure", failed.reason().name());
        variables.put("again", to.time(failed.again()));
      }
      case News.Stopped stopped -> {
        variables.put("amount", amount(stopped.price()));
        variables.put("failure", stopped.reason().name());
        variables.put("stop", stopped.stop().name());
      }
    }
    return variables;
  }

  private Map<String, String> money(Merchant merchant, Money amount, Instant at) {
    return Map.of("merchant", merchant.name(), "amount", amount.toString(), "at", to.time(at));
  }

  /** No text needs one where there is no plan. */
  private static String amount(Optional<Money> price) {
    return price.map(Money::toString).orElse("");
  }
}
