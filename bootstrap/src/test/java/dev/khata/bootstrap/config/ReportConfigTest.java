package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static dev.khata.bootstrap.config.Reads.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Secret;
import dev.khata.persistence.database.DatabaseConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportConfigTest {
  private static final String OWN = "jdbc:postgresql://db/khata";

  @Test
  void without_a_role_nobody_reads_reports_in_a_database_of_ones_own() {
    assertThat(configuration(Map.of("KHATA_DB_URL", OWN)).reports().user()).isEmpty();
  }

  @Test
  void a_role_reads_the_database_itself_unless_there_is_a_copy() {
    Map<String, String> role =
        Map.of(
            "KHATA_DB_URL", OWN,
            "KHATA_DB_USER", "app",
            "KHATA_DB_REPORT_USER", "reader",
            "KHATA_DB_REPORT_PASSWORD", "geheim",
            "KHATA_DB_REPORT_MAX", "3",
            "KHATA_DB_REPORT_TIMEOUT", "1m");
    Configuration configuration = configuration(role);

    DatabaseConfig reads = reads(configuration);

    assertThat(reads.url()).isEqualTo(OWN);
    assertThat(reads.user()).isEqualTo("reader");
    assertThat(reads.batch().max()).isEqualTo(3);
    assertThat(reads.batch().statement()).isEqualTo(Duration.ofMinutes(1));
    assertThat(reads.batch().socket()).isGreaterThan(Duration.ofMinutes(1));
  }

  @Test
  void a_copy_is_read_in_place_of_the_database() {
    String copy = "jdbc:postgresql://copy/khata";

    DatabaseConfig reads =
        reads(
            configuration(
                Map.of(
                    "KHATA_DB_URL", OWN,
                    "KHATA_DB_REPORT_URL", copy,
                    "KHATA_DB_REPORT_USER", "reader")));

    assertThat(reads.url()).isEqualTo(copy);
  }

  private static DatabaseConfig reads(Configuration configuration) {
    ReportConfig reports = configuration.reports();
    return reports.on(
        configuration.database().external().orElseThrow(),
        reports.user().orElseThrow(),
        reports.password().orElse(new Secret("")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"KHATA_DB_REPORT_USER", "KHATA_DB_REPORT_PASSWORD"})
  void the_embedded_database_has_a_role_of_its_own(String setting) {
    assertThat(problems(Map.of(setting, "reader")))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("means nothing without KHATA_DB_URL"));
  }

  @Test
  void a_copy_without_a_role_is_a_mistake() {
    assertThat(problems(Map.of("KHATA_DB_URL", OWN, "KHATA_DB_REPORT_URL", OWN)))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("means nothing without KHATA_DB_REPORT_USER"));
  }

  @ParameterizedTest
  @CsvSource({"NPR,Asia/Kathmandu", "INR,Asia/Kolkata", "USD,Z"})
  void days_are_those_of_the_country_of_the_currency(String currency, String zone) {
    assertThat(configuration(Map.of("KHATA_CURRENCY", currency)).deployment().reportZone())
        .isEqualTo(ZoneId.of(zone));
  }
}
