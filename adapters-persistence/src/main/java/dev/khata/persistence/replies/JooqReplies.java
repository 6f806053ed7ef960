package dev.khata.persistence.replies;

import static dev.khata.persistence.jooq.Tables.REPLY;

import dev.khata.domain.replies.Replies;
import dev.khata.domain.replies.ReplyKey;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

final class JooqReplies implements Replies {
  private static final HexFormat HEX = HexFormat.of();

  private static final HotSql<Claiming> CLAIM =
      HotSql.of(
          "SELECT claimed, body, outcome FROM claim_reply(:key, :now)",
          Values.<Claiming>none()
              .bytes("key", claiming -> HEX.parseHex(claiming.key.id()))
              .instant("now", Claiming::now));

  /** Whoever holds the claim finds at most one that is over, but not purged yet. */
  private static final HotSql<Reply> RECORD =
      HotSql.of(
          """
          INSERT INTO reply (key, body, outcome, expires_at) VALUES (:key, :body, :outcome, :until)
          ON CONFLICT (key) DO UPDATE
          SET body = excluded.body, outcome = excluded.outcome, expires_at = excluded.expires_at
          """,
          Values.<Reply>none()
              .bytes("key", reply -> HEX.parseHex(reply.key.id()))
              .bytes("body", reply -> HEX.parseHex(reply.key.body()))
              .text("outcome", Reply::outcome)
              .instant("until", Reply::until));

  private record Claiming(ReplyKey key, Instant now) {}

  private record Reply(ReplyKey key, String outcome, Instant until) {}

  private final Database database;

  JooqReplies(Database database) {
    this.database = database;
  }

  @Override
  public Claim claim(ReplyKey key, Instant now) {
    return CLAIM.first(database.dsl(), new Claiming(key, now), JooqReplies::toClaim).orElseThrow();
  }

  private static Claim toClaim(ResultSet row) throws SQLException {
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
    RECORD.execute(database.dsl(), new Reply(key, outcome, until));
  }

  @Override
  public int purge(Instant now) {
    return Sweep.of(database.dsl(), REPLY, REPLY.EXPIRES_AT.le(now));
  }
}
