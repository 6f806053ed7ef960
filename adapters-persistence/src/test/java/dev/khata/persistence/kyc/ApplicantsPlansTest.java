package dev.khata.persistence.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.TestKeys;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reviewers find users among many by the indexes that are made for it. */
class ApplicantsPlansTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int USERS = 5_000;
  private static final Window FIRST = new Window(0, 10);

  private final Applicants applicants =
      KycPersistence.ports(DATABASE.database(), DATABASE.transactions(), TestKeys.all(), false)
          .get(Applicants.class);

  @BeforeAll
  static void fill() {
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO users (public_id, first_name, last_name, email, email_key, email_contract,
          email_verified_at, state, role_id, language, created_at, updated_at)
        SELECT gen_random_uuid(), 'Sana', 'Mirza', address, address, 'wattsup', now(), 'ACTIVE',
          (SELECT id FROM role WHERE name = 'user'), 'en', now() - g * interval '1 hour', now()
        FROM generate_series(1, %d) g,
          LATERAL (SELECT 'sana.' || (100000 + g) || '@example.pk') a (address)
        """
            .formatted(USERS));
    DATABASE.execute(ServerRole.OWNER, "ANALYZE users");
  }

  @Test
  void by_a_part_of_their_address_they_are_found_by_its_trigrams() {
    Scans scans =
        Scans.of(DATABASE, () -> assertThat(page(Optional.of("a.1012")).total()).isEqualTo(100));

    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes()).contains("users_email_part_idx");
  }

  @Test
  void letters_of_every_script_are_of_trigrams_where_the_database_knows_them() {
    Scans scans = Scans.of(DATABASE, () -> assertThat(page(Optional.of("राजू")).total()).isZero());

    boolean known =
        DATABASE.dsl().fetchValue("SELECT cardinality(show_trgm('राजू')) > 0").equals(true);
    assertThat(scans.indexes().contains("users_email_part_idx")).isEqualTo(known);
    assertThat(scans.wholeTables().contains("users")).isEqualTo(!known);
  }

  @Test
  void the_newest_come_in_the_order_of_an_index() {
    Scans scans =
        Scans.of(DATABASE, () -> assertThat(page(Optional.empty()).total()).isEqualTo(USERS));

    assertThat(scans.wholeTables()).isEmpty();
    assertThat(scans.indexes()).contains("users_created_at_idx");
  }

  @Test
  void a_part_without_a_trigram_is_looked_for_by_reading_all() {
    Scans scans = Scans.of(DATABASE, () -> assertThat(page(Optional.of("a@")).total()).isZero());

    assertThat(scans.wholeTables()).contains("users");
    assertThat(scans.indexes()).doesNotContain("users_email_part_idx");
  }

  private Page<Applicants.Applicant> page(Optional<String> part) {
    return applicants.page(new Applicants.Filter(part, Optional.empty(), Optional.empty()), FIRST);
  }
}
