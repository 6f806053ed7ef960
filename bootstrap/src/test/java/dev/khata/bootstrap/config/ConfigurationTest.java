package dev.khata.bootstrap.config;

import static dev.khata.bootstrap.config.Reads.configuration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.khata.bootstrap.settings.Source;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.limit.LimitConfig;
import dev.khata.http.limit.LimitConfig.Figure;
import dev.khata.http.pipeline.CorsOrigins;
import dev.khata.http.server.HttpConfig;
import dev.khata.persistence.database.DatabaseConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
  @TempDir private Path directory;

  @Test
  void nothing_needs_to_be_configured() {
    Configuration configuration = configuration(Map.of());

    assertThat(configuration.deployment().env()).isEqualTo(Env.DEVELOPMENT);
    assertThat(configuration.deployment().dataDirectory()).isEqualTo(Path.of("./.khata"));
    assertThat(configuration.deployment().contracts()).containsExactlyInAnyOrder(Contract.values());
    assertThat(configuration.deployment().currency().getCurrencyCode()).isEqualTo("NPR");
    assertThat(configuration.http().host()).isEqualTo("127.0.0.1");
    assertThat(configuration.http().port()).isEqualTo(8080);
    assertThat(configuration.http().managementPort()).isEmpty();
    assertThat(configuration.http().publicUrl(8080)).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(configuration.http().corsOrigins()).isEqualTo(CorsOrigins.any());
    assertThat(configuration.database().external()).isEmpty();
    assertThat(configuration.keys().isComplete()).isFalse();
    assertThat(configuration.sms().vendors()).containsExactly(SmsVendor.OUTBOX);
    assertThat(configuration.email().vendor()).isEqualTo(EmailVendor.OUTBOX);
    assertThat(configuration.admin().isWanted()).isFalse();
    assertThat(configuration.scheduler().on()).isTrue();
  }

  @Test
  void figures_that_nobody_configured_are_those_of_the_contracts() {
    Configuration configuration = configuration(Map.of());

    assertThat(configuration.identity().otp()).isEqualTo(OtpLimits.STANDARD);
    assertThat(configuration.identity().lockOut()).isEqualTo(LockOut.STANDARD);
    assertThat(configuration.tokens().lifetimes())
        .containsOnly(
            entry(Contract.MYPHARMA, new TokenLifetimes(Duration.ofHours(24), Duration.ofDays(7))),
            entry(Contract.WATTSUP, new TokenLifetimes(Duration.ofHours(1), Duration.ofDays(7))),
            entry(
                Contract.CHARGEGHAR, new TokenLifetimes(Duration.ofHours(1), Duration.ofDays(30))),
            entry(
                Contract.GENCHARGE,
                new TokenLifetimes(Duration.ofMinutes(15), Duration.ofDays(7))));
    assertThat(configuration.http().limits())
        .isEqualTo(
            new LimitConfig(
                true,
                Map.of(
                    "mypharma.request-otp", perMinute(10),
                    "mypharma.verify-otp", perMinute(10),
                    "mypharma.login", perMinute(5),
                    "mypharma.password-reset", perMinute(10),
                    "mypharma.generic", perMinute(10),
                    "wattsup.anonymous", perMinute(10),
                    "wattsup.user", perMinute(100),
                    "chargeghar.requests", perMinute(60),
                    "chargeghar.export", perMinute(1),
                    "gencharge.requests", perMinute(60)),
                100_000));
    assertThat(configuration.http().bounds()).isEqualTo(HttpConfig.Bounds.usual());
    assertThat(configuration.passwords().memoryKib()).isEqualTo(19_456);
    assertThat(configuration.passwords().passes()).isEqualTo(2);
    assertThat(configuration.passwords().lanes()).isEqualTo(1);
  }

  private static Figure perMinute(int count) {
    return new Figure(count, Duration.ofMinutes(1));
  }

  @Test
  void values_from_the_environment_arrive_typed() {
    Configuration configuration =
        configuration(
            Map.of(
                "KHATA_HTTP_HOST", "0.0.0.0",
                "KHATA_HTTP_PORT", "0",
                "KHATA_MANAGEMENT_PORT", "9090",
                "KHATA_TRUSTED_PROXIES", "10.0.0.0/8, ::1",
                "KHATA_CORS_ORIGINS", "https://App.example,http://localhost:3000",
                "KHATA_CONTRACTS", "mypharma,gencharge",
                "KHATA_RATE_LIMIT_MYPHARMA_LOGIN", "7/90s",
                "KHATA_ACCESS_LIFETIME_GENCHARGE", "10m",
                "KHATA_SCHEDULER", "off",
                "KHATA_HTTP_BODY_MAX", "2MiB"));

    assertThat(configuration.http().publicUrl(41234)).hasToString("http://localhost:41234");
    assertThat(configuration.http().managementPort()).hasValue(9090);
    assertThat(configuration.http().trustedProxies())
        .satisfiesExactly(
            ten -> assertThat(ten.contains(InetAddress.ofLiteral("10.255.0.1"))).isTrue(),
            loopback -> assertThat(loopback.contains(InetAddress.ofLiteral("::1"))).isTrue());
    assertThat(configuration.http().corsOrigins())
        .isEqualTo(CorsOrigins.of(Set.of("https://app.example", "http://localhost:3000")));
    assertThat(configuration.deployment().contracts())
        .containsExactlyInAnyOrder(Contract.MYPHARMA, Contract.GENCHARGE);
    assertThat(configuration.http().limits().figures())
        .containsEntry("mypharma.login", new Figure(7, Duration.ofSeconds(90)));
    assertThat(configuration.tokens().of(Contract.GENCHARGE).access())
        .isEqualTo(Duration.ofMinutes(10));
    assertThat(configuration.scheduler().on()).isFalse();
    assertThat(configuration.http().bounds().bodyBytes()).isEqualTo(2 * 1024 * 1024);
  }

  @Test
  void who_migrates_is_who_serves_unless_told_otherwise() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "KHATA_DB_URL", "jdbc:postgresql://db/khata",
                "KHATA_DB_USER", "khata_app",
                "KHATA_DB_PASSWORD", "one"));

    DatabaseConfig same = configuration(environment).database().external().orElseThrow();
    environment.put("KHATA_DB_MIGRATE_USER", "khata_owner");
    environment.put("KHATA_DB_MIGRATE_PASSWORD", "two");
    DatabaseConfig other = configuration(environment).database().external().orElseThrow();

    assertThat(same.migrateUser()).isEqualTo("khata_app");
    assertThat(same.migratePassword().reveal()).isEqualTo("one");
    assertThat(other.user()).isEqualTo("khata_app");
    assertThat(other.migrateUser()).isEqualTo("khata_owner");
    assertThat(other.migratePassword().reveal()).isEqualTo("two");
  }

  @Test
  void an_empty_variable_is_as_good_as_none() {
    Configuration configuration =
        configuration(Map.of("KHATA_HTTP_PORT", "", "KHATA_ADMIN_EMAIL", "  "));

    assertThat(configuration.http().port()).isEqualTo(8080);
    assertThat(configuration.admin().email()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "KHATA_PORT, tcp://10.3.1.7:80",
    "KHATA_PORT_80_TCP, tcp://10.3.1.7:80",
    "KHATA_PORT_80_TCP_ADDR, 10.3.1.7",
    "KHATA_SERVICE_HOST, 10.3.1.7",
    "KHATA_SERVICE_PORT, 80",
    "KHATA_DB_PORT, tcp://10.3.1.7:5432",
    "KHATA_DB_PORT_5432_TCP, tcp://10.3.1.7:5432",
    "KHATA_DB_PORT_5432_TCP_ADDR, fd00::7",
    "KHATA_DB_PORT_5432_TCP_PORT, 5432",
    "KHATA_DB_PORT_5432_TCP_PROTO, tcp",
    "KHATA_DB_SERVICE_HOST, 10.3.1.7",
    "KHATA_DB_SERVICE_PORT, 5432",
    "KHATA_DB_SERVICE_PORT_TCP_POSTGRESQL, 5432",
    "KHATA_DNS_PORT_53_UDP, udp://[fd00::7]:53",
    "KHATA_SIP_PORT, sctp://10.3.1.7:5060"
  })
  void what_kubernetes_injects_for_services_is_passed_over(String name, String value) {
    assertThat(configuration(Map.of(name, value))).isEqualTo(configuration(Map.of()));
  }

  @Test
  void a_setting_that_a_service_takes_the_name_of_is_still_the_operators() throws IOException {
    Map<String, String> injected =
        Map.of("KHATA_HTTP_PORT", "tcp://10.3.1.7:80", "KHATA_SMTP_PORT", "tcp://10.3.1.8:25");
    Path file = Files.writeString(directory.resolve("settings"), "KHATA_HTTP_PORT=8081");

    assertThat(configuration(injected).http().port())
        .isEqualTo(configuration(Map.of()).http().port());
    assertThat(Configuration.read(injected, Optional.of(file)).http().port()).isEqualTo(8081);
  }

  @Test
  void the_effective_configuration_tells_sources_and_masks_secrets() {
    Configuration configuration =
        configuration(
            Map.of(
                "KHATA_HTTP_PORT", " 9000 ",
                "KHATA_ADMIN_EMAIL", "a@khata.example",
                "KHATA_ADMIN_PASSWORD", "correct horse"));

    assertThat(configuration.effective())
        .hasSize(Catalogue.settings().size())
        .filteredOn(setting -> setting.source() == Source.ENVIRONMENT)
        .extracting(setting -> setting.name() + "=" + setting.value().orElseThrow())
        .containsExactly(
            "KHATA_HTTP_PORT=9000",
            "KHATA_ADMIN_EMAIL=a@khata.example",
            "KHATA_ADMIN_PASSWORD=***");
    assertThat(configuration.toString()).doesNotContain("correct horse");
  }
}
