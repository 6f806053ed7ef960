package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.EMAIL_TRIES;

import dev.khata.domain.identity.EmailAttempts;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.util.Optional;

final class JooqEmailAttempts implements EmailAttempts {

  private record Counting(LockoutKey subject, Instant now, Limits limits) {
    Instant ends() {
      return now.plus(limits.window());
    }
  }

  private static final Values<Counting> WINDOW =
      Values.<Counting>none()
          .text("subject", counting -> counting.subject.key())
          .instant("since", counting -> counting.now.minus(counting.limits.window()))
          .integer("max", counting -> counting.limits.max());

  /** Writes nothing when as many as allowed lie within the window. */
  private static final HotSql<Counting> COUNT =
      HotSql.of(
          """
          insert into email_tries as t (subject, tried, ends_at)
          values (:subject, array[:now], :ends_at)
          on conflict (subject) do update set
            tried = array(select w from unnest(t.tried) w where w > :since) || excluded.tried,
            ends_at = greatest(t.ends_at, excluded.ends_at)
          where (select count(*) from unnest(t.tried) w where w > :since) < :max
          """,
          WINDOW.instant("now", Counting::now).instant("ends_at", Counting::ends));

  /** The one that has to leave the window before there is a place. */
  private static final HotSql<Counting> IN_THE_WAY =
      HotSql.of(
          """
          select w from email_tries t, unnest(t.tried) w
          where t.subject = :subject and w > :since
          order by w desc offset :max - 1 limit 1
          """,
          WINDOW);

  private final Database database;

  JooqEmailAttempts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Instant> count(LockoutKey subject, Instant now, Limits limits) {
    Counting counting = new Counting(subject, now, limits);
    if (COUNT.execute(database.dsl(), counting) == 1) {
      return Optional.empty();
    }
    return Optional.of(
        IN_THE_WAY
            .first(database.dsl(), counting, row -> Instants.of(row, "w"))
            .map(oldest -> oldest.plus(limits.window()))
            .orElse(now));
  }

  @Override
  public int purge(Instant now) {
    return Sweep.of(database.dsl(), EMAIL_TRIES, EMAIL_TRIES.ENDS_AT.le(now));
  }
}
