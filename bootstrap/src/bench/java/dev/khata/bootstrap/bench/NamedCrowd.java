package dev.khata.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A million users with names in Latin, Devanagari, Bengali and Arabic script. A third have a sign
 * or more of their own in the name; one in fifty has put the account to rest, one in a thousand is
 * blocked. When they were last written has nothing to do with when they came.
 */
final class NamedCrowd {
  static final int ALL = 1_000_000;

  private NamedCrowd() {}

  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO users (public_id, first_name, last_name, name_key, phone, phone_contract,
            phone_verified_at, state, role_id, language, user_type, created_at, updated_at)
          SELECT gen_random_uuid(), f, l, lower(f || ' ' || l), '+' || (919000000000 + g),
            'gencharge', now(),
            CASE WHEN g % 1000 = 0 THEN 'BLOCKED' WHEN g % 50 = 1 THEN 'DEACTIVATED'
              ELSE 'ACTIVE' END,
            (SELECT id FROM role WHERE name = 'user'), 'en',
            CASE WHEN g % 7 = 0 THEN 'POSTPAID' ELSE 'PREPAID' END,
            now() - (%ALL - g) * interval '1 second', now() - h % 10000000 * interval '1 second'
          FROM generate_series(1, %ALL) g,
            LATERAL (SELECT ('x' || substr(md5(g::text), 1, 7))::bit(28)::integer) a (h),
            LATERAL (SELECT
              (ARRAY['Asha', 'Ravi', 'Sana', 'Bina', 'Kamal', 'Deepak', 'Sunita', 'Rahim', 'Fatima',
                'Arjun', 'Priya', 'Anil', 'आशा', 'रवि', 'সুমন', 'محمد'])[1 + h % 16]
                || CASE WHEN h / 16 % 3 = 0
                  THEN chr(97 + h / 48 % 26) || chr(97 + h / 1248 % 26) || chr(97 + h / 32448 % 26)
                  ELSE '' END,
              (ARRAY['Rao', 'Khan', 'Sharma', 'Das', 'Mirza', 'Gupta', 'Singh', 'शर्मा', 'রহমান',
                'خان'])[1 + h / 7 % 10] || substr(md5(h::text), 1, h / 11 % 4)) n (f, l)
          """
              .replace("%ALL", Integer.toString(ALL)));
      statement.execute("VACUUM (ANALYZE) users, user_tally");
    }
  }
}
