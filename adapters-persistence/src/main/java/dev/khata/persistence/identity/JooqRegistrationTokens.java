package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.REGISTRATION_TOKEN;

import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.identity.otp.Purpose;
import dev.khata.domain.identity.otp.RegistrationToken;
import dev.khata.domain.identity.otp.RegistrationTokens;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** Keeps unused tokens alone: using one up deletes its row, and the identifier with it. */
final class JooqRegistrationTokens implements RegistrationTokens {
  private static final Told TOLD =
      new Told(
          REGISTRATION_TOKEN.TOLD_EMAIL,
          REGISTRATION_TOKEN.REFEREE_CODE,
          REGISTRATION_TOKEN.USER_TYPE);

  private final Database database;

  JooqRegistrationTokens(Database database) {
    this.database = database;
  }

  @Override
  public void add(RegistrationToken token) {
    var row =
        database
            .dsl()
            .insertInto(REGISTRATION_TOKEN)
            .set(REGISTRATION_TOKEN.TOKEN_HASH, token.hash().hex())
            .set(REGISTRATION_TOKEN.PURPOSE, token.purpose().name())
            .set(TOLD.columns(token.details()))
            .set(REGISTRATION_TOKEN.ISSUED_AT, token.issuedAt())
            .set(REGISTRATION_TOKEN.EXPIRES_AT, token.expiresAt());
    var complete =
        switch (token.identifier()) {
          case Identifier.Phone phone -> row.set(REGISTRATION_TOKEN.PHONE, phone.number().e164());
          case Identifier.Email email ->
              row.set(REGISTRATION_TOKEN.EMAIL, email.address().asGiven());
        };
    complete.execute();
  }

  @Override
  public Optional<RegistrationToken> find(TokenHash hash, Purpose purpose, Instant now) {
    return alive(hash, purpose, now).fetchOptional(JooqRegistrationTokens::toToken);
  }

  @Override
  public Optional<RegistrationToken> lock(TokenHash hash, Purpose purpose, Instant now) {
    return alive(hash, purpose, now).forUpdate().fetchOptional(JooqRegistrationTokens::toToken);
  }

  @Override
  public boolean consume(TokenHash hash, Instant now) {
    return database
            .dsl()
            .deleteFrom(REGISTRATION_TOKEN)
            .where(REGISTRATION_TOKEN.TOKEN_HASH.eq(hash.hex()))
            .and(REGISTRATION_TOKEN.EXPIRES_AT.gt(now))
            .execute()
        == 1;
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(database.dsl(), REGISTRATION_TOKEN, REGISTRATION_TOKEN.EXPIRES_AT.lt(before));
  }

  private SelectConditionStep<?> alive(TokenHash hash, Purpose purpose, Instant now) {
    return database
        .dsl()
        .select(
            REGISTRATION_TOKEN.TOKEN_HASH,
            REGISTRATION_TOKEN.PHONE,
            REGISTRATION_TOKEN.EMAIL,
            REGISTRATION_TOKEN.PURPOSE,
            REGISTRATION_TOKEN.TOLD_EMAIL,
            REGISTRATION_TOKEN.REFEREE_CODE,
            REGISTRATION_TOKEN.USER_TYPE,
            REGISTRATION_TOKEN.ISSUED_AT,
            REGISTRATION_TOKEN.EXPIRES_AT)
        .from(REGISTRATION_TOKEN)
        .where(REGISTRATION_TOKEN.TOKEN_HASH.eq(hash.hex()))
        .and(REGISTRATION_TOKEN.PURPOSE.eq(purpose.name()))
        .and(REGISTRATION_TOKEN.EXPIRES_AT.gt(now));
  }

  private static RegistrationToken toToken(Record row) {
    Optional<Identifier> phone =
        Optional.ofNullable(row.get(REGISTRATION_TOKEN.PHONE))
            .map(e164 -> new Identifier.Phone(new PhoneNumber(e164)));
    return new RegistrationToken(
        new TokenHash(row.get(REGISTRATION_TOKEN.TOKEN_HASH)),
        phone.orElseGet(
            () -> new Identifier.Email(new EmailAddress(row.get(REGISTRATION_TOKEN.EMAIL)))),
        Purpose.valueOf(row.get(REGISTRATION_TOKEN.PURPOSE)),
        TOLD.read(row),
        row.get(REGISTRATION_TOKEN.ISSUED_AT),
        row.get(REGISTRATION_TOKEN.EXPIRES_AT));
  }
}
