package dev.khata.persistence.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sets the values of a {@link HotStatement} one after the other, lists as arrays. */
public final class Places {
  private final PreparedStatement statement;
  private int next;

  public Places(PreparedStatement statement, int first) {
    this.statement = statement;
    this.next = first;
  }

  public void instant(Instant instant) throws SQLException {
    statement.setObject(next++, instant.atOffset(ZoneOffset.UTC));
  }

  public void number(long number) throws SQLException {
    statement.setLong(next++, number);
  }

  public void number(Optional<Long> number) throws SQLException {
    statement.setObject(next++, number.orElse(null), Types.BIGINT);
  }

  public void text(String text) throws SQLException {
    statement.setString(next++, text);
  }

  public <T> void texts(List<T> of, Function<T, @Nullable String> text) throws SQLException {
    array("text", of.stream().map(text).toArray(String[]::new));
  }

  public <T> void longs(List<T> of, Function<T, @Nullable Long> number) throws SQLException {
    array("int8", of.stream().map(number).toArray(Long[]::new));
  }

  public <T> void integers(List<T> of, Function<T, @Nullable Integer> number) throws SQLException {
    array("int4", of.stream().map(number).toArray(Integer[]::new));
  }

  public <T> void shorts(List<T> of, Function<T, @Nullable Short> number) throws SQLException {
    array("int2", of.stream().map(number).toArray(Short[]::new));
  }

  public <T> void instants(List<T> of, Function<T, Instant> instant) throws SQLException {
    array("timestamptz", of.stream().map(instant).map(Instant::toString).toArray(String[]::new));
  }

  public <T> void uuids(List<T> of, Function<T, UUID> id) throws SQLException {
    array("uuid", of.stream().map(id).toArray(UUID[]::new));
  }

  public <T> void booleans(List<T> of, Function<T, @Nullable Boolean> value) throws SQLException {
    array("bool", of.stream().map(value).toArray(Boolean[]::new));
  }

  public <T> void bytes(List<T> of, Function<T, byte[]> value) throws SQLException {
    array("bytea", of.stream().map(value).toArray(byte[][]::new));
  }

  private void array(String type, Object[] values) throws SQLException {
    statement.setArray(next++, statement.getConnection().createArrayOf(type, values));
  }
}
