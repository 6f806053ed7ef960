package dev.khata.http.gencharge.reporting;

import dev.khata.application.reporting.ReadAnalytics;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.AllAnalytics;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Shape;
import dev.khata.http.endpoint.Success;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One endpoint for each of the analytics; all of it follows from their declaration. */
public final class AnalyticsSection {
  private static final Permission READ_RECHARGES = new Permission(Resource.RECHARGE, Action.READ);

  private static final Shape MINE =
      AnalyticsShapes.either("MyAnalytics", AllAnalytics.OWN, AllAnalytics.DASHBOARD);

  private final ReadAnalytics analytics;

  @Inject
  AnalyticsSection(ReadAnalytics analytics) {
    this.analytics = analytics;
  }

  void declare(Section api) {
    AllAnalytics.NAMED.forEach(each -> declare(api, each));
    declareOwn(api);
  }

  private void declare(Section api, Analytics each) {
    api.get("/analytics/" + each.name())
        .named("get" + AnalyticsShapes.words(each.name()) + "Analytics")
        .needs(ReportSection.access(each.audience()))
        .summary(each.summary())
        .gives(success(each))
        .does(call -> object(analytics.of(each, call.caller())));
  }

  /** Whoever may read recharges sees those of all. */
  private void declareOwn(Section api) {
    api.get("/analytics/me/users")
        .named("getMyAnalytics")
        .needs(Access.USER)
        .summary("One's own insights; the dashboard for who may read recharges")
        .gives(new Success.Mapped(200, MINE, whole(AnalyticsExample.of(AllAnalytics.OWN))))
        .does(
            call ->
                whole(
                    object(
                        analytics.of(
                            call.callerMay(READ_RECHARGES)
                                ? AllAnalytics.DASHBOARD
                                : AllAnalytics.OWN,
                            call.caller()))));
  }

  /** With null for what stands in the other one alone. */
  private static Map<String, Object> whole(Map<String, Object> object) {
    Map<String, Object> whole = new LinkedHashMap<>(object);
    MINE.members().forEach(member -> whole.putIfAbsent(member.name(), Optional.empty()));
    return whole;
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
      case Optional<?> maybe -> maybe.map(AnalyticsSection::written);
      case List<?> rows -> rows.stream().map(AnalyticsSection::written).toList();
      default -> value;
    };
  }
}
