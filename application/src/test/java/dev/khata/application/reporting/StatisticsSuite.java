package dev.khata.application.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.domain.reporting.Form;
import dev.khata.domain.reporting.Part;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.reporting.Statistics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of {@link Statistics}. */
public abstract class StatisticsSuite {
  /** How many apples have ripened, and when. */
  protected static final Analytics APPLES =
      Analytics.of(
          "apples",
          Resource.USERS,
          "Apples",
          Part.count("total_apples"),
          new Part.Course("trends", Form.TRENDS, "ripened", false));

  protected static final ReportZone KATHMANDU = new ReportZone(ZoneId.of("Asia/Kathmandu"));
  private static final UserId READER = new UserId(7);

  protected final SettableClock clock = new SettableClock();

  /** Where there are these apples. */
  protected abstract Statistics apples(Instant... ripened);

  @Test
  void figures_are_told_under_their_names_and_as_of_now() {
    Facts facts = apples(clock.instant(), clock.instant()).of(APPLES, READER);

    assertThat(facts.values())
        .containsOnlyKeys("total_apples", "trends", Analytics.GENERATED_AT)
        .containsEntry("total_apples", 2L)
        .containsEntry(Analytics.GENERATED_AT, clock.instant());
  }

  @Test
  void a_day_is_a_day_of_the_zone() {
    LocalDate yesterday = LocalDate.ofInstant(clock.instant(), KATHMANDU.id()).minusDays(1);
    Instant midnight = yesterday.atStartOfDay(KATHMANDU.id()).toInstant();

    Facts facts = apples(midnight.minusSeconds(1), midnight).of(APPLES, READER);

    List<Facts> days = week(facts);
    assertThat(days).hasSize(7);
    assertThat(days.getLast().values()).containsEntry("date", yesterday).containsEntry("count", 1L);
    assertThat(days.get(5).values()).containsEntry("count", 1L);
    assertThat(days.get(4).values()).containsEntry("count", 0L);
  }

  @SuppressWarnings("unchecked")
  private static List<Facts> week(Facts facts) {
    return (List<Facts>) ((Facts) facts.values().get("trends")).values().get("last_7_days");
  }
}
