package dev.khata.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Readiness.Check;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StorageReadinessTest {

  @Test
  void an_outage_is_told_and_so_is_its_end() {
    try (ScriptedStore server =
            new ScriptedStore(
                ScriptedStore.status(200), ScriptedStore.status(403), ScriptedStore.status(200));
        S3Store store = new S3Store(TestBucket.config(server.uri()))) {
      StorageReadiness readiness = new StorageReadiness(store, Duration.ZERO);

      assertThat(readiness.checks()).containsExactly(new Check("documents", true, ""));
      assertThat(readiness.checks())
          .containsExactly(
              new Check("documents", false, "the bucket khata-documents can't be reached"));
      assertThat(readiness.checks()).containsExactly(new Check("documents", true, ""));
    }
  }

  @Test
  void a_store_is_not_asked_anew_for_each_question() {
    try (ScriptedStore server = new ScriptedStore(ScriptedStore.status(200));
        S3Store store = new S3Store(TestBucket.config(server.uri()))) {
      StorageReadiness readiness = new StorageReadiness(store);

      for (int i = 0; i < 10; i++) {
        readiness.checks();
      }

      assertThat(server.asked()).hasSize(1);
    }
  }
}
