package dev.khata.persistence.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jooq.DSLContext;

/**
 * SQL written by hand and bound by place: for functions over arrays, where jOOQ's DSL would be
 * slower and harder to read. Runs in the current transaction if there is one.
 */
public final class HotStatement {
  private final String sql;

  private HotStatement(String sql) {
    this.sql = sql;
  }

  public static HotStatement of(String sql) {
    return new HotStatement(sql);
  }

  /** Sets all values. */
  @FunctionalInterface
  public interface Binder {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Makes something of all rows. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  public <T> T query(DSLContext dsl, Binder binder, Reader<T> reader) {
    return dsl.connectionResult(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
              return reader.read(rows);
            }
          } catch (SQLException e) {
            throw Failures.translated("can't run a statement", e);
          }
        });
  }

  /** How many rows it changed. */
  public int execute(DSLContext dsl, Binder binder) {
    return dsl.connectionResult(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate();
          } catch (SQLException e) {
            throw Failures.translated("can't run a statement", e);
          }
        });
  }
}
