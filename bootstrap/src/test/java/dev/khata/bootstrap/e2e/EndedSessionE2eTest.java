package dev.khata.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is let in while many ask at once, and are looked up together. */
@Timeout(60)
class EndedSessionE2eTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int ASKERS = 8;
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  @RegisterExtension static final RunningKhata KHATA = RunningKhata.start();

  private final App app = KHATA.app();
  private final AtomicBoolean loggedOut = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger answered = new AtomicInteger();

  @Test
  void nobody_is_let_in_who_asks_after_the_answer_to_the_log_out() {
    Answer phone = Person.anybody().signUp(app);
    Answer neighbour = Person.anybody().signUp(app);
    List<CompletableFuture<List<Integer>>> phones = askers(phone);
    List<CompletableFuture<List<Integer>>> neighbours = askers(neighbour);

    awaitMore(4 * ASKERS);
    app.with(phone.get("access")).post("/api/auth/logout/").is(200);
    loggedOut.set(true);
    awaitMore(8 * ASKERS);
    over.set(true);

    assertThat(phones).flatExtracting(CompletableFuture::join).isNotEmpty().containsOnly(401);
    assertThat(neighbours).flatExtracting(CompletableFuture::join).isNotEmpty().containsOnly(200);
  }

  /** What those get who go on asking, once the log-out has been answered. */
  private List<CompletableFuture<List<Integer>>> askers(Answer in) {
    App session = app.with(in.get("access"));
    List<CompletableFuture<List<Integer>>> askers = new ArrayList<>();
    for (int i = 0; i < ASKERS; i++) {
      askers.add(CompletableFuture.supplyAsync(() -> asked(session), THREADS));
    }
    return askers;
  }

  private List<Integer> asked(App session) {
    List<Integer> late = new ArrayList<>();
    while (!over.get()) {
      boolean isLate = loggedOut.get();
      int status = session.get("/api/auth/me/").status();
      if (isLate) {
        late.add(status);
      }
      answered.incrementAndGet();
    }
    return late;
  }

  private void awaitMore(int more) {
    int enough = answered.get() + more;
    Eventually.within(PATIENCE, () -> answered.get() >= enough);
  }
}
