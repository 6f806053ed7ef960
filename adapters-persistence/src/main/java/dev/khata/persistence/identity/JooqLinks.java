package dev.khata.persistence.identity;

import static dev.khata.persistence.jooq.Tables.LINK_TOKEN;

import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.Links;
import dev.khata.domain.identity.TokenHash;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.UserId;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Sweep;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Record;

final class JooqLinks implements Links {
  private static final String ONE_AT_A_TIME =
      "select pg_advisory_xact_lock(hashtextextended('links:' || ?, 0))";

  private final Database database;

  JooqLinks(Database database) {
    this.database = database;
  }

  @Override
  public void add(Link link) {
    database
        .dsl()
        .insertInto(LINK_TOKEN)
        .set(LINK_TOKEN.TOKEN_HASH, link.hash().hex())
        .set(LINK_TOKEN.KIND, link.kind().name())
        .set(LINK_TOKEN.USER_ID, link.user().map(UserId::value).orElse(null))
        .set(LINK_TOKEN.EMAIL, link.address().asGiven())
        .set(LINK_TOKEN.EMAIL_KEY, link.address().key())
        .set(LINK_TOKEN.ISSUED_AT, link.issuedAt())
        .set(LINK_TOKEN.EXPIRES_AT, link.expiresAt())
        .execute();
  }

  @Override
  public Optional<Link> find(TokenHash hash, Link.Kind kind, Instant now) {
    return database
        .dsl()
        .select(
            LINK_TOKEN.TOKEN_HASH,
            LINK_TOKEN.KIND,
            LINK_TOKEN.USER_ID,
            LINK_TOKEN.EMAIL,
            LINK_TOKEN.ISSUED_AT,
            LINK_TOKEN.EXPIRES_AT)
        .from(LINK_TOKEN)
        .where(LINK_TOKEN.TOKEN_HASH.eq(hash.hex()))
        .and(LINK_TOKEN.KIND.eq(kind.name()))
        .and(LINK_TOKEN.USER_ID.isNotNull())
        .and(LINK_TOKEN.USED_AT.isNull())
        .and(LINK_TOKEN.EXPIRES_AT.gt(now))
        .fetchOptional(JooqLinks::toLink);
  }

  @Override
  public boolean consume(TokenHash hash, Instant now) {
    return database
            .dsl()
            .update(LINK_TOKEN)
            .set(LINK_TOKEN.USED_AT, now)
            .where(LINK_TOKEN.TOKEN_HASH.eq(hash.hex()))
            .and(LINK_TOKEN.USED_AT.isNull())
            .and(LINK_TOKEN.EXPIRES_AT.gt(now))
            .execute()
        == 1;
  }

  @Override
  public boolean anyOpen(UserId user, Link.Kind kind, Instant sentBy, Instant now) {
    return database
        .dsl()
        .fetchExists(
            LINK_TOKEN,
            LINK_TOKEN.USER_ID.eq(user.value()),
            LINK_TOKEN.KIND.eq(kind.name()),
            LINK_TOKEN.USED_AT.isNull(),
            LINK_TOKEN.ISSUED_AT.le(sentBy),
            LINK_TOKEN.EXPIRES_AT.gt(now));
  }

  @Override
  public void voidAll(UserId user, Link.Kind kind, Instant now) {
    database
        .dsl()
        .update(LINK_TOKEN)
        .set(LINK_TOKEN.USED_AT, now)
        .where(LINK_TOKEN.USER_ID.eq(user.value()))
        .and(LINK_TOKEN.KIND.eq(kind.name()))
        .and(LINK_TOKEN.USED_AT.isNull())
        .execute();
  }

  @Override
  public int countSince(EmailAddress address, Link.Kind kind, Instant since) {
    database.dsl().execute(ONE_AT_A_TIME, address.key());
    return database
        .dsl()
        .fetchCount(
            LINK_TOKEN,
            LINK_TOKEN.EMAIL_KEY.eq(address.key()),
            LINK_TOKEN.KIND.eq(kind.name()),
            LINK_TOKEN.ISSUED_AT.ge(since));
  }

  @Override
  public int purge(Instant before) {
    return Sweep.of(
        database.dsl(),
        LINK_TOKEN,
        LINK_TOKEN.EXPIRES_AT.lt(before).or(LINK_TOKEN.USED_AT.lt(before)));
  }

  private static Link toLink(Record row) {
    return new Link(
        new TokenHash(row.get(LINK_TOKEN.TOKEN_HASH)),
        Link.Kind.valueOf(row.get(LINK_TOKEN.KIND)),
        Optional.ofNullable(row.get(LINK_TOKEN.USER_ID)).map(UserId::new),
        new EmailAddress(row.get(LINK_TOKEN.EMAIL)),
        row.get(LINK_TOKEN.ISSUED_AT),
        row.get(LINK_TOKEN.EXPIRES_AT));
  }
}
