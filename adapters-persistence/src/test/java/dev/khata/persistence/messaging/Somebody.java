package dev.khata.persistence.messaging;

import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.testing.TestDatabase;

/** Users of whom nothing matters. */
public final class Somebody {
  private Somebody() {}

  public static UserId in(TestDatabase database) {
    return new UserId(
        database
            .dsl()
            .fetchSingle(
                """
                INSERT INTO users (public_id, first_name, last_name, state, role_id, language,
                  created_at, updated_at)
                VALUES (gen_random_uuid(), '', '', 'ACTIVE',
                  (SELECT id FROM role WHERE name = 'user'), 'en', now(), now())
                RETURNING id
                """)
            .get(0, Long.class));
  }
}
