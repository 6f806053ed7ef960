package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.push.testing.FcmServer;
import dev.khata.push.testing.Says;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notification that was under way when its sender was killed. */
@Order(1)
class LostPushE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;

  @Test
  void killed_before_noting_it_sends_it_once_more_and_never_a_third_time() {
    try (Firebase firebase = Firebase.start();
        Sender sender = new Sender(firebase)) {
      sender.owesOne();

      sender.isKilledWhileSending();
      assertThat(firebase.server().messages()).hasSize(1);

      firebase.server().then(FcmServer.Then.HANGS_UP);
      for (int i = 0; i < 3; i++) {
        sender.runs();
      }
      assertThat(firebase.server().messages()).hasSize(2);
      assertThat(firebase.server().messages().getFirst().path("data"))
          .isEqualTo(firebase.server().messages().getLast().path("data"));
    }
  }

  /** An instance, and a dispatcher of its own process on the same database. */
  private final class Sender implements AutoCloseable {
    private final Firebase firebase;
    private final RunningKhata khata;

    Sender(Firebase firebase) {
      this.firebase = firebase;
      Map<String, String> settings = new HashMap<>(firebase.settings());
      settings.put("KHATA_DATA_DIR", data.toString());
      this.khata = RunningKhata.start(settings);
    }

    /** The first try is refused, so that it certainly was not sent. */
    void owesOne() {
      long asha = Subscriber.anybody(khata.app()).signUp().user().path("user_id").asLong();
      Handset.fresh(khata).registeredBy(asha);
      firebase.server().nowSays(Says.error(500, "INTERNAL", "INTERNAL"));
      Handset.tell(khata, asha);
      Eventually.within(PATIENCE, () -> new Pushes(khata).newestIsNoted());
      firebase.server().nowAnswers();
      assertThat(firebase.server().messages()).isEmpty();
    }

    void isKilledWhileSending() {
      firebase.server().then(FcmServer.Then.KEEPS_WAITING);
      new Pushes(khata).endClaims();
      try (KhataProcess dispatcher =
          KhataProcess.start(data, khata.settings(), "dispatch-messages")) {
        Eventually.within(PATIENCE, () -> firebase.server().kept() == 1);
        dispatcher.kill();
      }
    }

    void runs() {
      new Pushes(khata).endClaims();
      assertThat(khata.run("dispatch-messages").code()).isZero();
    }

    @Override
    public void close() {
      khata.close();
    }
  }
}
