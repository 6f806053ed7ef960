package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A million users, of whom a tenth have handed in papers. Their addresses are made of eight random
 * signs, one of five names, a number and one of three providers.
 */
final class Crowd {
  private static final int ALL = 1_000_000;

  private Crowd() {}

  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (public_id, first_name, last_name, email, email_key, email_contract,
            email_verified_at, state, role_id, language, user_type, created_at, updated_at)
          SELECT gen_random_uuid(), 'Sana', 'Mirza', address, address, 'wattsup', now(), 'ACTIVE',
            (SELECT id FROM role WHERE name = 'user'), 'en', 'PREPAID',
            now() - (%1$d - g) * interval '1 second', now()
          FROM generate_series(1, %1$d) g,
            LATERAL (SELECT substr(md5(g::text), 1, 8) || '.'
              || (ARRAY['khan', 'ali', 'ahmed', 'raza', 'bibi'])[1 + g %% 5] || g || '@'
              || (ARRAY['gmail.com', 'yahoo.com', 'outlook.com'])[1 + g %% 3]) a (address)
          """
              .formatted(ALL));
      statement.execute(
          """
          INSERT INTO kyc_application (public_id, user_id, phone, city, province, country, gender,
            birth_date, cnic_sealed, cnic_key_id, cnic_hash, status, missing, submissions,
            created_at, updated_at, version)
          SELECT gen_random_uuid(), id, '+923001234567', 'Karachi', 'Sindh', 'Pakistan', 'FEMALE',
            '1990-03-15', '\\x00', 'none', encode(sha256(id::text::bytea), 'hex'),
            CASE id %% 100 WHEN 0 THEN 'PENDING' ELSE 'APPROVED' END, '{}', 1, now(), now(), 1
          FROM users WHERE id %% 10 = 0
          """
              .replace("%%", "%"));
      statement.execute("VACUUM (ANALYZE) users, kyc_application");
    }
  }
}
