package dev.khata.persistence.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Instants as the rows of a hand-written statement have them. */
public final class Instants {
  private Instants() {}

  public static Instant of(ResultSet row, String column) throws SQLException {
    return optional(row, column).orElseThrow();
  }

  public static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
