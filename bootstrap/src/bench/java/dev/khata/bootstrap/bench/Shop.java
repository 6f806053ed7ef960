package dev.khata.bootstrap.bench;

import dev.khata.domain.kernel.PhoneNumber;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Ten thousand users with wallets and verified phones, and one plan that they all take. */
final class Shop {
  static final long PLAN = 1;
  private static final long FIRST_NUMBER = 9_779_800_000_000L;

  private Shop() {}

  /** The phone of a user, which is also the line they recharge. */
  static PhoneNumber phone(long user) {
    return new PhoneNumber("+" + (FIRST_NUMBER + user));
  }

  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (public_id, first_name, last_name, phone, phone_contract,
            phone_verified_at, state, role_id, language, created_at, updated_at)
          SELECT gen_random_uuid(), 'Asha', 'Rao', '+' || (%d + i), 'gencharge', now(), 'ACTIVE',
            (SELECT id FROM role WHERE name = 'user'), 'en', now(), now()
          FROM generate_series(1, %d) i
          """
              .formatted(FIRST_NUMBER, Wallets.COUNT));
      statement.execute(
          """
          INSERT INTO plan (name, name_key, type, price, validity_days, status, benefits,
            criteria_user_types, criteria_sources, criteria_plan_groups, most_popular, created_by,
            created_at, updated_at, version)
          VALUES ('1.5GB Daily Pack', '1.5gb daily pack', 'DATA', 24900, 28, 'ACTIVE', '{}',
            '{}', '{}', '{}', false, 1, now(), now(), 1)
          """);
      statement.execute("VACUUM (ANALYZE) users, plan");
    }
    Wallets.fill(connection);
  }
}
