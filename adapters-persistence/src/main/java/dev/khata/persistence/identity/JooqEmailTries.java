package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.EMAIL_TRIES;

import dev.khata.domain.identity.EmailTries;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

final class JooqEmailTries implements EmailTries {

  /** Writes nothing when as many as allowed lie within the window. */
  private static final NamedSql COUNT =
      NamedSql.of(
          """
          insert into email_tries as t (subject, tried, ends_at)
          values (:subject, array[:now], :ends_at)
          on conflict (subject) do update set
            tried = array(select w from unnest(t.tried) w where w > :since) || excluded.tried,
            ends_at = greatest(t.ends_at, excluded.ends_at)
          where (select count(*) from unnest(t.tried) w where w > :since) < :most
          """);

  /** The one that has to leave the window before there is a place. */
  private static final NamedSql IN_THE_WAY =
      NamedSql.of(
          """
          select w from email_tries t, unnest(t.tried) w
          where t.subject = :subject and w > :since
          order by w desc offset :most - 1 limit 1
          """);

  private final Database database;

  JooqEmailTries(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> count(LockoutKey subject, Instant now, Limits limits) {
    Map<String, Object> values =
        Map.of(
            "subject", subject.key(),
            "now", now,
            "since", now.minus(limits.window()),
            "ends_at", now.plus(limits.window()),
            "most", limits.most());
    if (COUNT.execute(database.dsl(), values) == 1) {
      return Optional.empty();
    }
    return Optional.of(
        IN_THE_WAY
            .query(database.dsl(), values)
            .fetchOptional(0, Instant.class)
            .map(oldest -> oldest.plus(limits.window()))
            .orElse(now));
  }

  @Override
  public int purge(Instant now) {
    return Sweep.of(database.dsl(), EMAIL_TRIES, EMAIL_TRIES.ENDS_AT.le(now));
  }
}
