package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserDirectory.Sort;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.Window;
import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.Scans;
import dev.khata.persistence.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of many users are read from the indexes that are made for them. */
class UserListPlansTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final int USERS = 20_000;

  private static final Map<Sort, String> INDEXES =
      Map.of(
          Sort.ID, "users_kind_idx",
          Sort.NAME, "users_kind_name_idx",
          Sort.CREATED_AT, "users_kind_created_idx",
          Sort.UPDATED_AT, "users_kind_updated_idx");

  private final UserDirectory directory =
      IdentityPersistence.ports(DATABASE.database(), DATABASE.transactions())
          .get(UserDirectory.class);

  @BeforeAll
  static void fill() {
    DATABASE.execute(
        ServerRole.OWNER,
        """
        INSERT INTO users (public_id, first_name, last_name, name_key, state, user_type, role_id,
          language, created_at, updated_at)
        SELECT gen_random_uuid(), 'Asha', name, 'asha ' || name,
          CASE WHEN g %% 1000 = 0 THEN 'BLOCKED' ELSE 'ACTIVE' END,
          CASE WHEN g %% 4 = 0 THEN 'POSTPAID' ELSE 'PREPAID' END,
          (SELECT id FROM role WHERE name = 'user'), 'en', now() - g * interval '1 hour',
          now() - g %% 77 * interval '1 minute'
        FROM generate_series(1, %d) g,
          LATERAL (SELECT (ARRAY['राव', 'খান', 'شاہ', 'rao'])[1 + g %% 4] || ' ' || g) n (name)
        """
            .formatted(USERS));
    DATABASE.execute(ServerRole.OWNER, "VACUUM (ANALYZE) users");
  }

  @ParameterizedTest
  @EnumSource(names = {"ID", "NAME", "CREATED_AT", "UPDATED_AT"})
  void each_order_is_read_from_its_index(Sort by) {
    Scans scans =
        Scans.of(
            DATABASE,
            () -> assertThat(page(UserFilter.NONE, Order.down(by), 400).total()).isEqualTo(USERS));

    assertThat(scans.wholeTables()).doesNotContain("users");
    assertThat(scans.indexes()).contains(INDEXES.get(by));
  }

  @Test
  void the_few_of_a_state_are_read_alone() {
    UserFilter blocked =
        new UserFilter(
            Optional.empty(), Optional.of(AccountState.BLOCKED), Optional.of(UserType.POSTPAID));
    Scans scans =
        Scans.of(
            DATABASE,
            () ->
                assertThat(page(blocked, Order.up(Sort.NAME), 0).total()).isEqualTo(USERS / 1000));

    assertThat(scans.wholeTables()).doesNotContain("users");
    assertThat(scans.indexes()).contains("users_kind_name_idx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"19999", "व 1999", "ন 1999", "شاہ 1999", "99", "ह", "o 1999"})
  void a_part_of_any_script_and_length_is_found_by_an_index(String part) {
    Scans scans = Scans.of(DATABASE, () -> page(named(part), Order.down(Sort.CREATED_AT), 0));

    assertThat(scans.wholeTables()).doesNotContain("users");
    assertThat(scans.indexes()).contains("users_name_grams_idx");
  }

  @Test
  void what_many_have_is_counted_and_read_right() {
    UserFilter postpaid =
        new UserFilter(
            Optional.of(NameKey.ofPart("ASHA")), Optional.empty(), Optional.of(UserType.POSTPAID));

    Page<User> first = page(postpaid, Order.up(Sort.CREATED_AT), 0);
    Page<User> last = page(postpaid, Order.down(Sort.CREATED_AT), USERS / 4 - 10);

    assertThat(first.total()).isEqualTo(USERS / 4);
    assertThat(last.items().reversed()).isEqualTo(first.items());
    assertThat(page(named("asha"), Order.up(Sort.NAME), USERS - 3).items()).hasSize(3);
  }

  private static UserFilter named(String part) {
    return new UserFilter(Optional.of(NameKey.ofPart(part)), Optional.empty(), Optional.empty());
  }

  private Page<User> page(UserFilter filter, Order<Sort> order, long offset) {
    return directory.page(new Query<>(filter, order, new Window(offset, 10)));
  }
}
