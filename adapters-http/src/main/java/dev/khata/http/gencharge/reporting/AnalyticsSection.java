package dev.khata.http.gencharge.reporting;

import dev.khata.application.reporting.ReadAnalytics;
import dev.khata.domain.reporting.AllAnalytics;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One endpoint for each of the analytics; all of it follows from their declaration. */
public final class AnalyticsSection {
  private final ReadAnalytics analytics;

  @Inject
  AnalyticsSection(ReadAnalytics analytics) {
    this.analytics = analytics;
  }

  void declare(Section api) {
    AllAnalytics.LIST.forEach(each -> declare(api, each));
  }

  private void declare(Section api, Analytics each) {
    api.get("/analytics/" + each.name())
        .named("get" + AnalyticsShapes.words(each.name()) + "Analytics")
        .needs(ReportSection.access(each.audience()))
        .summary(each.summary())
        .gives(success(each))
        .does(call -> object(analytics.of(each, call.caller())));
  }

  private static Success<Map<String, Object>> success(Analytics each) {
    return new Success.Mapped(200, AnalyticsShapes.of(each), AnalyticsExample.of(each));
  }

  private static Map<String, Object> object(Facts facts) {
    Map<String, Object> object = new LinkedHashMap<>();
    facts.values().forEach((name, value) -> object.put(name, written(value)));
    return object;
  }

  private static Object written(Object value) {
    return switch (value) {
      case Facts facts -> object(facts);
      case List<?> rows -> rows.stream().map(AnalyticsSection::written).toList();
      default -> value;
    };
  }
}
