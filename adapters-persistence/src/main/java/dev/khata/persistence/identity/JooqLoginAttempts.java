package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.PASSWORD_SOURCE;
import static dev.khata.persistence.jooq.Tables.PASSWORD_TRIES;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.not;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.LockOut;
import dev.khata.domain.identity.LockoutKey;
import dev.khata.domain.identity.LoginAttempts;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

final class JooqLoginAttempts implements LoginAttempts {
  /** No hash of a source, which has 64 characters. */
  private static final String NO_SOURCE = "";

  /** Writes nothing when the subject is locked, its places are taken, or its source is spent. */
  private static final NamedSql RESERVE =
      NamedSql.of(
          """
          insert into password_tries as t (subject, failures, lease_ids, lease_ends, touched_at)
          select :subject, 0, array[:attempt], array[:lease_end], :now
          where not exists (
            select from password_source s
            where s.subject = :subject and s.source_hash = :source
              and (select count(*) from unnest(s.wrong) w where w > :since) >= :per_source)
          on conflict (subject) do update set
            failures = case when t.locked_until is null then t.failures else 0 end,
            locked_until = null,
            lease_ids = array(
                select l.id from unnest(t.lease_ids, t.lease_ends) l (id, ends)
                where l.ends > :now)
              || excluded.lease_ids,
            lease_ends = array(select e from unnest(t.lease_ends) e where e > :now)
              || excluded.lease_ends,
            touched_at = excluded.touched_at
          where (t.locked_until is null or t.locked_until <= :now)
            and case when t.locked_until is null then t.failures else 0 end
              + (select count(*) from unnest(t.lease_ends) e where e > :now) < :most
          """);

  /** Why a try was not reserved; neither of the two when all places are taken. */
  private static final NamedSql REFUSED =
      NamedSql.of(
          """
          select
            (select t.locked_until from password_tries t
              where t.subject = :subject and t.locked_until > :now) as locked_until,
            (select w from password_source s, unnest(s.wrong) w
              where s.subject = :subject and s.source_hash = :source and w > :since
              order by w desc offset :per_source - 1 limit 1) as spent
          """);

  private static final String WITHOUT_LEASE =
      """
      lease_ids = array(
        select l.id from unnest(t.lease_ids, t.lease_ends) l (id, ends) where l.id <> :attempt),
      lease_ends = array(
        select l.ends from unnest(t.lease_ids, t.lease_ends) l (id, ends) where l.id <> :attempt)
      """;

  private static final NamedSql RIGHT =
      NamedSql.of(
          "update password_tries t set failures = 0, touched_at = :now, "
              + WITHOUT_LEASE
              + "where t.subject = :subject");

  private static final NamedSql GIVE_BACK =
      NamedSql.of("update password_tries t set " + WITHOUT_LEASE + "where t.subject = :subject");

  /**
   * Counts the failure even if the lease has run out, since the password was judged. The count is
   * the limit for the one that brings the lock, and above it for what comes in late.
   */
  private static final NamedSql WRONG =
      NamedSql.of(
          String.format(
              Locale.ROOT,
              """
              with counted as (
                insert into password_tries as t
                  (subject, failures, locked_until, lease_ids, lease_ends, touched_at)
                values (:subject, 1, case when :most <= 1 then :lock_end end,
                  array[]::uuid[], array[]::timestamptz[], :now)
                on conflict (subject) do update set
                  failures = case
                    when t.locked_until > :now then greatest(t.failures, :most) + 1
                    when t.locked_until is null then least(t.failures + 1, :most)
                    else 1 end,
                  locked_until = case
                    when t.locked_until > :now then t.locked_until
                    when case when t.locked_until is null then t.failures else 0 end + 1 >= :most
                      then :lock_end end,
                  %s,
                  touched_at = excluded.touched_at
                returning t.subject, t.failures),
              sourced as (
                insert into password_source as s (subject, source_hash, wrong, ends_at)
                select subject, :source, array[:now], :source_ends from counted
                where :source <> ''
                on conflict (subject, source_hash) do update set
                  wrong = array(select w from unnest(s.wrong) w where w > :since) || excluded.wrong,
                  ends_at = greatest(s.ends_at, excluded.ends_at))
              select failures = :most from counted
              """,
              WITHOUT_LEASE));

  private final Database database;

  JooqLoginAttempts(Database database) {
    this.database = database;
  }

  @Override
  public Reservation reserve(Attempt attempt, Instant now, LockOut limits) {
    int reserved =
        RESERVE.execute(
            database.dsl(),
            Map.of(
                "subject", attempt.subject().key(),
                "attempt", attempt.id(),
                "source", sourceOf(attempt),
                "now", now,
                "since", now.minus(limits.sourceWindow()),
                "lease_end", now.plus(limits.lease()),
                "per_source", limits.perSource(),
                "most", limits.failures()));
    return reserved == 1 ? new Reservation.Granted(attempt) : refused(attempt, now, limits);
  }

  private Reservation refused(Attempt attempt, Instant now, LockOut limits) {
    Record why =
        REFUSED
            .query(
                database.dsl(),
                Map.of(
                    "subject", attempt.subject().key(),
                    "source", sourceOf(attempt),
                    "now", now,
                    "since", now.minus(limits.sourceWindow()),
                    "per_source", limits.perSource()))
            .fetchSingle();
    Optional<Instant> spent = Optional.ofNullable(why.get("spent", Instant.class));
    Optional<Instant> locked = Optional.ofNullable(why.get("locked_until", Instant.class));
    return spent
        .<Reservation>map(oldest -> new Reservation.SourceSpent(oldest.plus(limits.sourceWindow())))
        .or(() -> locked.map(Reservation.Locked::new))
        .orElseGet(Reservation.Full::new);
  }

  @Override
  public void right(Attempt attempt, Instant now) {
    RIGHT.execute(
        database.dsl(),
        Map.of("subject", attempt.subject().key(), "attempt", attempt.id(), "now", now));
  }

  @Override
  public boolean wrong(Attempt attempt, Instant now, LockOut limits) {
    return WRONG
        .query(
            database.dsl(),
            Map.of(
                "subject", attempt.subject().key(),
                "attempt", attempt.id(),
                "source", sourceOf(attempt),
                "now", now,
                "since", now.minus(limits.sourceWindow()),
                "source_ends", now.plus(limits.sourceWindow()),
                "lock_end", now.plus(limits.duration()),
                "most", limits.failures()))
        .fetchSingle(0, Boolean.class);
  }

  @Override
  public void giveBack(Attempt attempt) {
    GIVE_BACK.execute(
        database.dsl(), Map.of("subject", attempt.subject().key(), "attempt", attempt.id()));
  }

  @Override
  public Optional<Instant> lockedUntil(LockoutKey subject, Instant now) {
    return database
        .dsl()
        .select(PASSWORD_TRIES.LOCKED_UNTIL)
        .from(PASSWORD_TRIES)
        .where(PASSWORD_TRIES.SUBJECT.eq(subject.key()))
        .and(PASSWORD_TRIES.LOCKED_UNTIL.gt(now))
        .fetchOptional(PASSWORD_TRIES.LOCKED_UNTIL);
  }

  @Override
  public void clear(LockoutKey subject) {
    database
        .dsl()
        .update(PASSWORD_TRIES)
        .set(PASSWORD_TRIES.FAILURES, 0)
        .setNull(PASSWORD_TRIES.LOCKED_UNTIL)
        .where(PASSWORD_TRIES.SUBJECT.eq(subject.key()))
        .execute();
  }

  /**
   * Failures in a row count no longer than those of a source: without an end, rows of identifiers
   * that strangers made up would never go.
   */
  @Override
  public int purge(Instant now, LockOut limits) {
    Condition inUse =
        condition(
            "exists (select from unnest({0}) e where e > {1})",
            PASSWORD_TRIES.LEASE_ENDS, DSL.val(now));
    Condition inARow =
        PASSWORD_TRIES
            .LOCKED_UNTIL
            .isNull()
            .and(PASSWORD_TRIES.FAILURES.gt(0))
            .and(PASSWORD_TRIES.TOUCHED_AT.gt(now.minus(limits.sourceWindow())));
    Condition locked =
        PASSWORD_TRIES.LOCKED_UNTIL.isNotNull().and(PASSWORD_TRIES.LOCKED_UNTIL.gt(now));
    return Sweep.of(database.dsl(), PASSWORD_TRIES, not(locked.or(inARow).or(inUse)))
        + Sweep.of(database.dsl(), PASSWORD_SOURCE, PASSWORD_SOURCE.ENDS_AT.le(now));
  }

  private static String sourceOf(Attempt attempt) {
    return attempt.source().map(IdentifierHash::hex).orElse(NO_SOURCE);
  }
}
