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
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Instants;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Codes of one identifier are sent one by one under the lock of its budget; they are tried one by
 * one in the function that counts them.
 */
final class JooqChallenges implements Challenges {

  /** Writes nothing when as many codes as allowed were sent since {@code :since}. */
  private static final HotSql<Issuing> ISSUE =
      HotSql.of(
          """
          with budget as (
            insert into otp_budget as b (identifier_hash, sent, wrong, ends_at)
            values (:identifier, array[:now], array[]::timestamptz[], greatest(:ends, :expires))
            on conflict (identifier_hash) do update set
              sent = array(select s from unnest(b.sent) s where s > :since) || excluded.sent,
              ends_at = greatest(b.ends_at, excluded.ends_at)
            where (select count(*) from unnest(b.sent) s where s > :since) < :max
            returning b.identifier_hash)
          insert into otp_challenge as c
            (identifier_hash, purpose, id, code_hash, key_id, tries, issued_at, expires_at,
             email, referee_code, user_type, asked_by)
          select identifier_hash, :purpose, :id, :code, :key, 0, :now, :expires,
            :email, :referee, :type, array[:asker]
          from budget
          on conflict (identifier_hash, purpose) do update set
            id = excluded.id, code_hash = excluded.code_hash, key_id = excluded.key_id,
            tries = excluded.tries, issued_at = excluded.issued_at,
            expires_at = excluded.expires_at, used_at = null, email = excluded.email,
            referee_code = excluded.referee_code, user_type = excluded.user_type,
            asked_by = (excluded.asked_by
              || case when c.issued_at > :since then array_remove(c.asked_by, :asker) end)[1 : 10]
          """,
          Issuing.VALUES);

  private static final HotSql<Trying> ATTEMPT =
      HotSql.of(
          """
          select outcome, full_since, challenge, code_hash, key_id, email, referee_code, user_type
          from try_code(:attempt, :identifier, :purpose, :source, :now, :since, :ends,
            :per_code, :per_source, :per_identifier)
          """,
          Trying.VALUES);

  private static final HotSql<Consuming> CONSUME =
      HotSql.of(
          """
          with used as (
            update otp_challenge
            set used_at = :now, email = null, referee_code = null, user_type = null
            where identifier_hash = :identifier and id = :challenge and used_at is null
            returning id),
          forgiven as (delete from otp_try t using used where t.id = :attempt)
          select count(*) as codes from used
          """,
          Values.<Consuming>none()
              .uuid("challenge", Consuming::challenge)
              .text("identifier", consuming -> consuming.attempt.identifier().hex())
              .uuid("attempt", consuming -> consuming.attempt.id())
              .instant("now", Consuming::now));

  /** The one that has to leave the window before another fits in. */
  private static final HotSql<Waiting> SENT_UNTIL =
      HotSql.of(
          """
          select at from otp_budget, unnest(sent) at
          where identifier_hash = :identifier and at > :since
          order by at desc offset :max - 1 limit 1
          """,
          Values.<Waiting>none()
              .text("identifier", waiting -> waiting.identifier.hex())
              .instant("since", waiting -> waiting.now.minus(waiting.limits.window()))
              .integer("max", waiting -> waiting.limits.codesPerWindow()));

  private record Consuming(UUID challenge, Attempt attempt, Instant now) {}

  private record Waiting(IdentifierHash identifier, Instant now, OtpLimits limits) {}

  private record Issuing(Challenge challenge, OtpLimits limits) {
    static final Values<Issuing> VALUES =
        Values.<Issuing>none()
            .text("identifier", issuing -> issuing.challenge.identifier().hex())
            .text("purpose", issuing -> issuing.challenge.purpose().name())
            .uuid("id", issuing -> issuing.challenge.id())
            .text("code", issuing -> issuing.challenge.code().hex())
            .text("key", issuing -> issuing.challenge.code().keyId())
            .optionalText("email", issuing -> issuing.details().email().map(EmailAddress::asGiven))
            .optionalText(
                "referee", issuing -> issuing.details().cameWith().map(ReferralCode::text))
            .optionalText("type", issuing -> issuing.details().type().map(UserType::name))
            .text("asker", issuing -> issuing.challenge.askedBy().hex())
            .instant("now", Issuing::now)
            .instant("expires", issuing -> issuing.challenge.expiresAt())
            .instant("since", issuing -> issuing.now().minus(issuing.limits.window()))
            .instant("ends", issuing -> issuing.now().plus(issuing.limits.window()))
            .integer("max", issuing -> issuing.limits.codesPerWindow());

    Instant now() {
      return challenge.issuedAt();
    }

    RegistrationDetails details() {
      return challenge.details();
    }
  }

  private record Trying(Attempt attempt, OtpLimits limits) {
    static final Values<Trying> VALUES =
        Values.<Trying>none()
            .uuid("attempt", trying -> trying.attempt.id())
            .text("identifier", trying -> trying.attempt.identifier().hex())
            .text("purpose", trying -> trying.attempt.purpose().name())
            .text("source", trying -> trying.attempt.source().hex())
            .instant("now", trying -> trying.attempt.at())
            .instant("since", trying -> trying.attempt.at().minus(trying.limits.window()))
            .instant("ends", trying -> trying.attempt.at().plus(trying.limits.window()))
            .integer("per_code", trying -> trying.limits.attemptsPerCode())
            .integer("per_source", trying -> trying.limits.wrongPerSource())
            .integer("per_identifier", trying -> trying.limits.wrongPerIdentifier());
  }

  private final Database database;

  JooqChallenges(Database database) {
    this.database = database;
  }

  @Override
  public Issue issue(Challenge challenge, OtpLimits limits) {
    Instant now = challenge.issuedAt();
    int issued = ISSUE.execute(database.dsl(), new Issuing(challenge, limits));
    return issued == 1
        ? new Issue.Issued()
        : new Issue.TooMany(sentUntil(challenge.identifier(), now, limits));
  }

  /** A moment later it may be possible already; then the answer is {@code now}. */
  private Instant sentUntil(IdentifierHash identifier, Instant now, OtpLimits limits) {
    return SENT_UNTIL
        .first(database.dsl(), new Waiting(identifier, now, limits), row -> Instants.of(row, "at"))
        .map(oldest -> oldest.plus(limits.window()))
        .orElse(now);
  }

  @Override
  public Try attempt(Attempt attempt, OtpLimits limits) {
    return ATTEMPT
        .first(database.dsl(), new Trying(attempt, limits), row -> toTry(row, limits))
        .orElseThrow();
  }

  @Override
  public boolean consume(UUID challenge, Attempt attempt, Instant now) {
    return CONSUME
        .first(
            database.dsl(),
            new Consuming(challenge, attempt, now),
            row -> row.getLong("codes") == 1)
        .orElseThrow();
  }

  @Override
  public Optional<Purpose> newest(IdentifierHash identifier, Set<Purpose> purposes, Instant now) {
    return database
        .dsl()
        .select(OTP_CHALLENGE.PURPOSE)
        .from(OTP_CHALLENGE)
        .where(OTP_CHALLENGE.IDENTIFIER_HASH.eq(identifier.hex()))
        .and(OTP_CHALLENGE.PURPOSE.in(purposes.stream().map(Purpose::name).toList()))
        .and(OTP_CHALLENGE.EXPIRES_AT.gt(now))
        .orderBy(
            field(OTP_CHALLENGE.USED_AT.isNull()).desc(),
            OTP_CHALLENGE.ISSUED_AT.desc(),
            OTP_CHALLENGE.ID.desc())
        .limit(1)
        .fetchOptional(row -> Purpose.valueOf(row.get(OTP_CHALLENGE.PURPOSE)));
  }

  @Override
  public void end(IdentifierHash identifier, Purpose purpose) {
    database
        .dsl()
        .deleteFrom(OTP_CHALLENGE)
        .where(OTP_CHALLENGE.IDENTIFIER_HASH.eq(identifier.hex()))
        .and(OTP_CHALLENGE.PURPOSE.eq(purpose.name()))
        .execute();
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

  private static Try toTry(ResultSet counted, OtpLimits limits) throws SQLException {
    String outcome = counted.getString("outcome");
    return switch (outcome) {
      case "JUDGE" -> new Try.Judge(challenge(counted), toCode(counted), toDetails(counted));
      case "SPENT" -> new Try.Spent(challenge(counted), toCode(counted));
      case "NO_CODE" -> new Try.NoCode();
      case "TOO_MANY" -> new Try.TooMany(Instants.of(counted, "full_since").plus(limits.window()));
      default -> throw new IllegalStateException("no outcome of a try: " + outcome);
    };
  }

  private static UUID challenge(ResultSet counted) throws SQLException {
    return counted.getObject("challenge", UUID.class);
  }

  private static CodeHash toCode(ResultSet row) throws SQLException {
    return new CodeHash(row.getString("key_id"), row.getString("code_hash"));
  }

  private static RegistrationDetails toDetails(ResultSet row) throws SQLException {
    return new RegistrationDetails(
        Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
        Optional.ofNullable(row.getString("referee_code")).map(ReferralCode::new),
        Optional.ofNullable(row.getString("user_type")).map(UserType::valueOf));
  }
}
