package dev.khata.persistence.database;

import dev.khata.persistence.postgres.ServerRole;
import dev.khata.persistence.testing.TestDatabase;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** A table of the tests' own, and a few words about it. */
final class Sample {
  private final TestDatabase database;

  private Sample(TestDatabase database) {
    this.database = database;
  }

  static Sample in(TestDatabase database) {
    database.execute(
        ServerRole.OWNER,
        """
        CREATE TABLE sample (
          id int CONSTRAINT sample_pkey PRIMARY KEY,
          word text CONSTRAINT sample_word_key UNIQUE)\
        """);
    database.execute(
        ServerRole.OWNER, "GRANT SELECT, INSERT, UPDATE, DELETE ON sample TO khata_app");
    return new Sample(database);
  }

  void insert(int id, String word) {
    database.dsl().execute("INSERT INTO sample VALUES ({0}, {1})", id(id), text(word));
  }

  void update(int id, String word) {
    database.dsl().execute("UPDATE sample SET word = {0} WHERE id = {1}", text(word), id(id));
  }

  List<String> words() {
    return database.dsl().fetch("SELECT word FROM sample ORDER BY id").getValues(0, String.class);
  }

  void clear() {
    database.execute(ServerRole.OWNER, "DELETE FROM sample");
  }

  private static Field<Integer> id(int id) {
    return DSL.val(id);
  }

  private static Field<String> text(String word) {
    return DSL.val(word);
  }
}
