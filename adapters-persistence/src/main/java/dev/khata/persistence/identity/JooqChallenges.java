package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.OTP_BUDGET;
import static dev.khata.persistence.jooq.Tables.OTP_CHALLENGE;
import static dev.khata.persistence.jooq.Tables.OTP_TRY;
import static org.jooq.impl.DSL.field;

import dev.khata.domain.identity.IdentifierHash;
import dev.khata.domain.identity.ReferralCode;
import dev.khata.domain.identity.RegistrationDetails;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.otp.Challenge;
import dev.khata.domain.identity.otp.Challenges;
import dev.khata.domain.identity.otp.CodeHash;
import dev.khata.domain.identity.otp.OtpLimits;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;

/**
 * Codes of one identifier are sent one by one under the lock of its budget; they are tried one by
 * one in the function that counts them.
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
          insert into otp_challenge as c
            (identifier_hash, purpose, id, code_hash, key_id, tries, issued_at, expires_at,
             email, referee_code, user_type, asked_by)
          select identifier_hash, :purpose, :id, :code, :key, 0, :now, :expires,
            nullif(:email, ''), nullif(:referee, ''), nullif(:type, ''), array[:asker]
          from budget
          on conflict (identifier_hash, purpose) do update set
            id = excluded.id, code_hash = excluded.code_hash, key_id = excluded.key_id,
            tries = excluded.tries, issued_at = excluded.issued_at,
            expires_at = excluded.expires_at, used_at = null, email = excluded.email,
            referee_code = excluded.referee_code, user_type = excluded.user_type,
            asked_by = (excluded.asked_by
              || case when c.issued_at > :since then array_remove(c.asked_by, :asker) end)[1 : 10]
          """);

  private static final NamedSql ATTEMPT =
      NamedSql.of(
          """
          select outcome, full_since, challenge, code_hash, key_id, email, referee_code, user_type
          from try_code(:attempt, :identifier, :purpose, :source, :now, :since, :ends,
            :per_code, :per_source, :per_identifier)
          """);

  private static final NamedSql CONSUME =
      NamedSql.of(
          """
          with used as (
            update otp_challenge
            set used_at = :now, email = null, referee_code = null, user_type = null
            where identifier_hash = :identifier and id = :challenge and used_at is null
            returning id),
          forgiven as (delete from otp_try t using used where t.id = :attempt)
          select count(*) from used
          """);

  /** The one that has to leave the window before another fits in. */
  private static final NamedSql SENT_UNTIL =
      NamedSql.of(
          """
          select at from otp_budget, unnest(sent) at
          where identifier_hash = :identifier and at > :since
          order by at desc offset :most - 1 limit 1
          """);

  private static final Told TOLD =
      new Told(
          field(OTP_CHALLENGE.EMAIL.getUnqualifiedName(), String.class),
          field(OTP_CHALLENGE.REFEREE_CODE.getUnqualifiedName(), String.class),
          field(OTP_CHALLENGE.USER_TYPE.getUnqualifiedName(), String.class));

  private final Database database;

  JooqChallenges(Database database) {
    this.database = database;
  }

  @Override
  public Issue issue(Challenge challenge, OtpLimits limits) {
    Instant now = challenge.issuedAt();
    RegistrationDetails told = challenge.details();
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
                Map.entry("asker", challenge.askedBy().hex()),
                Map.entry("now", now),
                Map.entry("expires", challenge.expiresAt()),
                Map.entry("since", now.minus(limits.window())),
                Map.entry("ends", now.plus(limits.window())),
                Map.entry("most", limits.codesPerWindow())));
    return issued == 1
        ? new Issue.Issued()
        : new Issue.TooMany(sentUntil(challenge.identifier(), now, limits));
  }

  /** A moment later it may be possible already; then the answer is {@code now}. */
  private Instant sentUntil(IdentifierHash identifier, Instant now, OtpLimits limits) {
    return SENT_UNTIL
        .query(
            database.dsl(),
            Map.of(
                "identifier", identifier.hex(),
                "since", now.minus(limits.window()),
                "most", limits.codesPerWindow()))
        .fetchOptional(0, Instant.class)
        .map(oldest -> oldest.plus(limits.window()))
        .orElse(now);
  }

  @Override
  public Try attempt(Attempt attempt, OtpLimits limits) {
    Instant now = attempt.at();
    Record counted =
        ATTEMPT
            .query(
                database.dsl(),
                Map.of(
                    "attempt", attempt.id(),
                    "identifier", attempt.identifier().hex(),
                    "purpose", attempt.purpose().name(),
                    "source", attempt.source().hex(),
                    "now", now,
                    "since", now.minus(limits.window()),
                    "ends", now.plus(limits.window()),
                    "per_code", limits.triesPerCode(),
                    "per_source", limits.wrongPerSource(),
                    "per_identifier", limits.wrongPerIdentifier()))
            .fetchSingle();
    return toTry(counted, limits);
  }

  @Override
  public boolean consume(UUID challenge, Attempt attempt, Instant now) {
    return CONSUME
            .query(
                database.dsl(),
                Map.of(
                    "challenge",
                    challenge,
                    "identifier",
                    attempt.identifier().hex(),
                    "attempt",
                    attempt.id(),
                    "now",
                    now))
            .fetchSingle(0, int.class)
        == 1;
  }

  @Override
  public void forgive(Attempt attempt) {
    database.dsl().deleteFrom(OTP_TRY).where(OTP_TRY.ID.eq(attempt.id())).execute();
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(database.dsl(), OTP_TRY, OTP_TRY.ENDS_AT.lt(before))
        + Sweep.of(database.dsl(), OTP_CHALLENGE, OTP_CHALLENGE.EXPIRES_AT.lt(before))
        + Sweep.of(database.dsl(), OTP_BUDGET, OTP_BUDGET.ENDS_AT.lt(before));
  }

  private static Try toTry(Record counted, OtpLimits limits) {
    String outcome = counted.get("outcome", String.class);
    return switch (outcome) {
      case "JUDGE" -> new Try.Judge(challenge(counted), toCode(counted), TOLD.read(counted));
      case "SPENT" -> new Try.Spent(challenge(counted), toCode(counted));
      case "NO_CODE" -> new Try.NoCode();
      case "TOO_MANY" ->
          new Try.TooMany(counted.get("full_since", Instant.class).plus(limits.window()));
      default -> throw new IllegalStateException("no outcome of a try: " + outcome);
    };
  }

  private static UUID challenge(Record counted) {
    return counted.get("challenge", UUID.class);
  }

  private static CodeHash toCode(Record row) {
    return new CodeHash(
        row.get(OTP_CHALLENGE.KEY_ID.getName(), String.class),
        row.get(OTP_CHALLENGE.CODE_HASH.getName(), String.class));
  }
}
