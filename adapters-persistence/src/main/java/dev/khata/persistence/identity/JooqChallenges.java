package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.OTP_BUDGET;
import static dev.khata.persistence.jooq.Tables.OTP_CHALLENGE;
import static org.jooq.impl.DSL.field;

import dev.khata.domain.identity.Challenge;
import dev.khata.domain.identity.Challenges;
import dev.khata.domain.identity.CodeHash;
import dev.khata.domain.identity.Enrolment;
import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.OtpLimits;
import dev.khata.domain.identity.Purpose;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/**
 * Every statement locks the identifier's budget before it looks at a challenge: so tries and codes
 * of one identifier pass one by one, and those of others side by side.
 */
final class JooqChallenges implements Challenges {

  /** Writes nothing when as many codes as allowed were sent since {@code :since}. */
  private static final NamedSql ISSUE =
      NamedSql.of(
          """
          with budget as (
            insert into otp_budget as b (identifier_hash, sent, wrong, ends_at)
            values (:identifier, array[:now], array[]::timestamptz[], greatest(:ends, :expires))
            on conflict (identifier_hash) do update set
              sent = array(select s from unnest(b.sent) s where s > :since) || excluded.sent,
              ends_at = greatest(b.ends_at, excluded.ends_at)
            where (select count(*) from unnest(b.sent) s where s > :since) < :most
            returning b.identifier_hash)
          insert into otp_challenge
            (identifier_hash, purpose, id, code_hash, key_id, tries, issued_at, expires_at,
             email, referee_code, user_type)
          select identifier_hash, :purpose, :id, :code, :key, 0, :now, :expires,
            nullif(:email, ''), nullif(:referee, ''), nullif(:type, '')
          from budget
          on conflict (identifier_hash, purpose) do update set
            id = excluded.id, code_hash = excluded.code_hash, key_id = excluded.key_id,
            tries = excluded.tries, issued_at = excluded.issued_at,
            expires_at = excluded.expires_at, used_at = null, email = excluded.email,
            referee_code = excluded.referee_code, user_type = excluded.user_type
          """);

  /**
   * No row: as many wrong codes as allowed were tried since {@code :since}, and nothing is written.
   * A row without an id: the try is counted, but there is no code. One more try than allowed stands
   * for all that came too late, since only what the update itself returns is up to date.
   */
  private static final NamedSql ATTEMPT =
      NamedSql.of(
          """
          with budget as (
            insert into otp_budget as b (identifier_hash, sent, wrong, ends_at)
            values (:identifier, array[]::timestamptz[], array[:now], :ends)
            on conflict (identifier_hash) do update set
              wrong = array(select w from unnest(b.wrong) w where w > :since) || excluded.wrong,
              ends_at = greatest(b.ends_at, excluded.ends_at)
            where (select count(*) from unnest(b.wrong) w where w > :since) < :most
            returning b.identifier_hash),
          tried as (
            update otp_challenge c set tries = least(c.tries + 1, :most_tries + 1)
            from budget
            where c.identifier_hash = budget.identifier_hash and c.purpose = :purpose
              and c.expires_at > :now
            returning c.identifier_hash, c.id, c.code_hash, c.key_id,
              c.used_at is not null or c.tries > :most_tries as spent,
              c.email, c.referee_code, c.user_type)
          select tried.id, tried.code_hash, tried.key_id, tried.spent,
            tried.email, tried.referee_code, tried.user_type
          from budget left join tried using (identifier_hash)
          """);

  /** Of several tries at {@code :tried} one. */
  private static final String WITHOUT_TRY =
      """
      b.wrong[1 : coalesce(array_position(b.wrong, :tried), 0) - 1]
        || b.wrong[coalesce(array_position(b.wrong, :tried), 0) + 1 : cardinality(b.wrong)]
      """;

  private static final NamedSql CONSUME =
      NamedSql.of(
          String.format(
              Locale.ROOT,
              """
              with budget as (
                select identifier_hash from otp_budget
                where identifier_hash = :identifier
                for update),
              used as (
                update otp_challenge c
                set used_at = :now, email = null, referee_code = null, user_type = null
                from budget
                where c.identifier_hash = budget.identifier_hash and c.id = :challenge
                  and c.used_at is null
                returning c.identifier_hash)
              update otp_budget b set wrong = %s
              from used
              where b.identifier_hash = used.identifier_hash
              """,
              WITHOUT_TRY));

  private static final NamedSql FORGIVE =
      NamedSql.of(
          String.format(
              Locale.ROOT,
              "update otp_budget b set wrong = %s where b.identifier_hash = :identifier",
              WITHOUT_TRY));

  private static final NamedSql SENT_UNTIL = until("sent");
  private static final NamedSql WRONG_UNTIL = until("wrong");

  private static final Told TOLD =
      new Told(
          field(OTP_CHALLENGE.EMAIL.getUnqualifiedName(), String.class),
          field(OTP_CHALLENGE.REFEREE_CODE.getUnqualifiedName(), String.class),
          field(OTP_CHALLENGE.USER_TYPE.getUnqualifiedName(), String.class));

  private final Database database;

  JooqChallenges(Database database) {
    this.database = database;
  }

  /** The one that has to leave the window before another fits in. */
  private static NamedSql until(String column) {
    return NamedSql.of(
        String.format(
            Locale.ROOT,
            """
            select at from otp_budget, unnest(%s) at
            where identifier_hash = :identifier and at > :since
            order by at desc offset :most - 1 limit 1
            """,
            column));
  }

  @Override
  public Issue issue(Challenge challenge, OtpLimits limits) {
    Instant now = challenge.issuedAt();
    Enrolment told = challenge.enrolment();
    int issued =
        ISSUE.execute(
            database.dsl(),
            Map.ofEntries(
                Map.entry("identifier", challenge.identifier().hex()),
                Map.entry("purpose", challenge.purpose().name()),
                Map.entry("id", challenge.id()),
                Map.entry("code", challenge.code().hex()),
                Map.entry("key", challenge.code().keyId()),
                Map.entry("email", told.email().map(EmailAddress::asGiven).orElse("")),
                Map.entry("referee", told.cameWith().map(ReferralCode::text).orElse("")),
                Map.entry("type", told.type().map(UserType::name).orElse("")),
                Map.entry("now", now),
                Map.entry("expires", challenge.expiresAt()),
                Map.entry("since", now.minus(limits.window())),
                Map.entry("ends", now.plus(limits.window())),
                Map.entry("most", limits.codesPerWindow())));
    return issued == 1
        ? new Issue.Issued()
        : new Issue.TooMany(
            until(SENT_UNTIL, challenge.identifier(), now, limits, limits.codesPerWindow()));
  }

  @Override
  public Try attempt(IdentifierHash identifier, Purpose purpose, Instant now, OtpLimits limits) {
    Optional<Record> counted =
        ATTEMPT
            .query(
                database.dsl(),
                Map.of(
                    "identifier", identifier.hex(),
                    "purpose", purpose.name(),
                    "now", now,
                    "since", now.minus(limits.window()),
                    "ends", now.plus(limits.window()),
                    "most", limits.wrongPerWindow(),
                    "most_tries", limits.triesPerCode()))
            .fetchOptional();
    return counted
        .map(JooqChallenges::toTry)
        .orElseGet(
            () ->
                new Try.TooMany(
                    until(WRONG_UNTIL, identifier, now, limits, limits.wrongPerWindow())));
  }

  /** A moment later it may be possible already; then the answer is {@code now}. */
  private Instant until(
      NamedSql sql, IdentifierHash identifier, Instant now, OtpLimits limits, int most) {
    return sql.query(
            database.dsl(),
            Map.of(
                "identifier", identifier.hex(), "since", now.minus(limits.window()), "most", most))
        .fetchOptional(0, Instant.class)
        .map(oldest -> oldest.plus(limits.window()))
        .orElse(now);
  }

  @Override
  public boolean consume(UUID challenge, IdentifierHash identifier, Instant triedAt, Instant now) {
    return CONSUME.execute(
            database.dsl(),
            Map.of(
                "challenge", challenge,
                "identifier", identifier.hex(),
                "tried", triedAt,
                "now", now))
        == 1;
  }

  @Override
  public void forgive(IdentifierHash identifier, Instant triedAt) {
    FORGIVE.execute(database.dsl(), Map.of("identifier", identifier.hex(), "tried", triedAt));
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(database.dsl(), OTP_CHALLENGE, OTP_CHALLENGE.EXPIRES_AT.lt(before))
        + Sweep.of(database.dsl(), OTP_BUDGET, OTP_BUDGET.ENDS_AT.lt(before));
  }

  private static Try toTry(Record row) {
    return Optional.ofNullable(row.get(OTP_CHALLENGE.ID.getName(), UUID.class))
        .<Try>map(
            id ->
                row.get("spent", Boolean.class)
                    ? new Try.Spent(id, toCode(row))
                    : new Try.Judge(id, toCode(row), TOLD.read(row)))
        .orElseGet(Try.NoCode::new);
  }

  private static CodeHash toCode(Record row) {
    return new CodeHash(
        row.get(OTP_CHALLENGE.KEY_ID.getName(), String.class),
        row.get(OTP_CHALLENGE.CODE_HASH.getName(), String.class));
  }
}
