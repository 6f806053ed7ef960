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
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class JooqLoginAttempts implements LoginAttempts {
  /** No hash of a source, which has 64 characters. */
  private static final String NO_SOURCE = "";

  private record Settled(Attempt attempt, Instant now) {}

  private record Trying(Attempt attempt, Instant now, LockOut limits) {
    UUID id() {
      return attempt.id();
    }
  }

  private static final Values<Attempt> LEASE =
      Values.<Attempt>none()
          .text("subject", attempt -> attempt.subject().key())
          .uuid("attempt", Attempt::id);

  private static final Values<Trying> SOURCE =
      Values.<Trying>none()
          .text("subject", trying -> trying.attempt.subject().key())
          .text("source", trying -> sourceOf(trying.attempt))
          .instant("now", Trying::now)
          .instant("since", trying -> trying.now.minus(trying.limits.sourceWindow()));

  /** Writes nothing when the subject is locked, its places are taken, or its source is spent. */
  private static final HotSql<Trying> RESERVE =
      HotSql.of(
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
              + (select count(*) from unnest(t.lease_ends) e where e > :now) < :max
          """,
          SOURCE
              .uuid("attempt", Trying::id)
              .instant("lease_end", trying -> trying.now.plus(trying.limits.lease()))
              .integer("per_source", trying -> trying.limits.perSource())
              .integer("max", trying -> trying.limits.failures()));

  /** Why a try was not reserved; neither of the two when all places are taken. */
  private static final HotSql<Trying> REFUSED =
      HotSql.of(
          """
          select
            (select t.locked_until from password_tries t
              where t.subject = :subject and t.locked_until > :now) as locked_until,
            (select w from password_source s, unnest(s.wrong) w
              where s.subject = :subject and s.source_hash = :source and w > :since
              order by w desc offset :per_source - 1 limit 1) as spent
          """,
          SOURCE.integer("per_source", trying -> trying.limits.perSource()));

  private static final String WITHOUT_LEASE =
      """
      lease_ids = array(
        select l.id from unnest(t.lease_ids, t.lease_ends) l (id, ends) where l.id <> :attempt),
      lease_ends = array(
        select l.ends from unnest(t.lease_ids, t.lease_ends) l (id, ends) where l.id <> :attempt)
      """;

  private static final HotSql<Settled> RIGHT =
      HotSql.of(
          "update password_tries t set failures = 0, touched_at = :now, "
              + WITHOUT_LEASE
              + "where t.subject = :subject",
          Values.<Settled>none().and(LEASE, Settled::attempt).instant("now", Settled::now));

  private static final HotSql<Attempt> GIVE_BACK =
      HotSql.of(
          "update password_tries t set " + WITHOUT_LEASE + "where t.subject = :subject", LEASE);

  /**
   * Counts the failure even if the lease has run out, since the password was judged. The count is
   * the limit for the one that brings the lock, and above it for what comes in late.
   */
  private static final HotSql<Trying> WRONG =
      HotSql.of(
          String.format(
              Locale.ROOT,
              """
              with counted as (
                insert into password_tries as t
                  (subject, failures, locked_until, lease_ids, lease_ends, touched_at)
                values (:subject, 1, case when :max <= 1 then :lock_end end,
                  array[]::uuid[], array[]::timestamptz[], :now)
                on conflict (subject) do update set
                  failures = case
                    when t.locked_until > :now then greatest(t.failures, :max) + 1
                    when t.locked_until is null then least(t.failures + 1, :max)
                    else 1 end,
                  locked_until = case
                    when t.locked_until > :now then t.locked_until
                    when case when t.locked_until is null then t.failures else 0 end + 1 >= :max
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
              select failures = :max as locked from counted
              """,
              WITHOUT_LEASE),
          SOURCE
              .uuid("attempt", Trying::id)
              .instant("source_ends", trying -> trying.now.plus(trying.limits.sourceWindow()))
              .instant("lock_end", trying -> trying.now.plus(trying.limits.duration()))
              .integer("max", trying -> trying.limits.failures()));

  private final Database database;

  JooqLoginAttempts(Database database) {
    this.database = database;
  }

  @Override
  public Reservation reserve(Attempt attempt, Instant now, LockOut limits) {
    Trying trying = new Trying(attempt, now, limits);
    int reserved = RESERVE.execute(database.dsl(), trying);
    return reserved == 1 ? new Reservation.Granted(attempt) : refused(trying);
  }

  private Reservation refused(Trying trying) {
    return REFUSED.first(database.dsl(), trying, row -> refusal(row, trying.limits)).orElseThrow();
  }

  private static Reservation refusal(ResultSet why, LockOut limits) throws SQLException {
    Optional<Instant> spent = Instants.optional(why, "spent");
    Optional<Instant> locked = Instants.optional(why, "locked_until");
    return spent
        .<Reservation>map(oldest -> new Reservation.SourceSpent(oldest.plus(limits.sourceWindow())))
        .or(() -> locked.map(Reservation.Locked::new))
        .orElseGet(Reservation.Full::new);
  }

  @Override
  public void right(Attempt attempt, Instant now) {
    RIGHT.execute(database.dsl(), new Settled(attempt, now));
  }

  @Override
  public boolean wrong(Attempt attempt, Instant now, LockOut limits) {
    return WRONG
        .first(database.dsl(), new Trying(attempt, now, limits), row -> row.getBoolean("locked"))
        .orElseThrow();
  }

  @Override
  public void giveBack(Attempt attempt) {
    GIVE_BACK.execute(database.dsl(), attempt);
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
