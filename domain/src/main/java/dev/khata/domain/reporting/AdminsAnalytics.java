package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.sharesByName;

import dev.khata.domain.identity.access.Resource;

/** Users whose role holds a permission. */
final class AdminsAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "admins",
              Resource.ADMINS,
              "How many admins there are, and of which roles",
              count("total_admins"),
              distributions(sharesByName("roles")))
          .with(course("created"));

  private AdminsAnalytics() {}
}
