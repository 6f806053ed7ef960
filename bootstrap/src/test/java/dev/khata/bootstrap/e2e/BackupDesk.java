package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** An admin who makes backups and puts them back, and waits for what came of it. */
record BackupDesk(App app) {
  static final String BACKUPS = "/backup/backup/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static ObjectNode tables(String... names) {
    ArrayNode tables = JsonNodeFactory.instance.arrayNode();
    for (String name : names) {
      tables.add(Json.of("name", name));
    }
    return Json.of("tables", tables);
  }

  /** A backup that was made; its number. */
  long make(String... names) {
    return made(app.post(BACKUPS + "create", tables(names)).is(201));
  }

  long made(Answer begun) {
    long id = begun.json().path("backup_id").asLong();
    JsonNode ended = ended(id);
    assertThat(ended.path("status").asText()).as(ended::toString).isEqualTo("success");
    return id;
  }

  /** As the list has it once it is made or has failed. */
  JsonNode ended(long id) {
    return Eventually.within(PATIENCE, () -> find(id), BackupDesk::isOver);
  }

  JsonNode find(long id) {
    return app.get(BACKUPS)
        .is(200)
        .json()
        .path("items")
        .valueStream()
        .filter(item -> item.path("backup_id").asLong() == id)
        .findFirst()
        .orElseThrow();
  }

  Answer ask(long id, String mode) {
    return app.post(BACKUPS + id + "/restore", Json.of("options", Json.of("mode", mode)));
  }

  /** A restore, once it has ended. */
  JsonNode restore(long id, String mode) {
    long restore = ask(id, mode).is(202).json().path("restore_id").asLong();
    JsonNode ended = Eventually.within(PATIENCE, () -> restoreOf(id, restore), BackupDesk::isOver);
    return ended;
  }

  void restored(long id, String mode) {
    JsonNode ended = restore(id, mode);
    assertThat(ended.path("status").asText()).as(ended::toString).isEqualTo("success");
  }

  private JsonNode restoreOf(long id, long restore) {
    return find(id)
        .path("restores")
        .valueStream()
        .filter(item -> item.path("restore_id").asLong() == restore)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isOver(JsonNode work) {
    return !work.path("status").asText().equals("running");
  }
}
