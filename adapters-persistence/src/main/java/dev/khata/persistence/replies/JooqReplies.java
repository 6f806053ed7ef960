package dev.khata.persistence.replies;

import static dev.khata.persistence.jooq.Tables.REPLY;

import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotStatement;
import dev.khata.persistence.database.Sweep;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;

final class JooqReplies implements Replies {
  private static final HotStatement CLAIM =
      HotStatement.of("SELECT claimed, body, outcome FROM claim_reply(?, ?)");

  /** Whoever holds the claim finds at most one that is over, but not purged yet. */
  private static final HotStatement RECORD =
      HotStatement.of(
          """
          INSERT INTO reply (key, body, outcome, expires_at) VALUES (?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE
          SET body = excluded.body, outcome = excluded.outcome, expires_at = excluded.expires_at
          """);

  private static final HexFormat HEX = HexFormat.of();

  private final Database database;

  JooqReplies(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(ReplyKey key, Instant now) {
    return CLAIM.query(
        database.dsl(),
        statement -> {
          statement.setBytes(1, HEX.parseHex(key.id()));
          setInstant(statement, 2, now);
        },
        JooqReplies::toClaim);
  }

  private static Claim toClaim(ResultSet row) throws SQLException {
    if (!row.next()) {
      throw new IllegalStateException("a function gives one row");
    }
    if (!row.getBoolean("claimed")) {
      return new Claim.Taken();
    }
    byte[] body = row.getBytes("body");
    return body == null
        ? new Claim.Free()
        : new Claim.Answered(HEX.formatHex(body), row.getString("outcome"));
  }

  @Override
  public void record(ReplyKey key, String outcome, Instant until) {
    RECORD.execute(
        database.dsl(),
        statement -> {
          statement.setBytes(1, HEX.parseHex(key.id()));
          statement.setBytes(2, HEX.parseHex(key.body()));
          statement.setString(3, outcome);
          setInstant(statement, 4, until);
        });
  }

  @Override
  public int purge(Instant now) {
    return Sweep.of(database.dsl(), REPLY, REPLY.EXPIRES_AT.le(now));
  }

  private static void setInstant(PreparedStatement statement, int place, Instant instant)
      throws SQLException {
    statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
  }
}
