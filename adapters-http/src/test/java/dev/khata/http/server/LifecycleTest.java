package dev.khata.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.testing.TestContract;
import dev.khata.http.testing.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LifecycleTest {
  private static final Duration GRACE = Duration.ofSeconds(30);

  @Test
  void a_taken_port_is_told_plainly() {
    try (TestServer first = TestServer.start()) {
      HttpConfig same = HttpConfig.development(first.port());

      assertThatThrownBy(() -> TestServer.start(same))
          .isInstanceOf(CannotListen.class)
          .hasMessageContaining("can't listen on")
          .hasMessageContaining("127.0.0.1:" + first.port())
          .hasMessageContaining("in use");
      assertThat(first.get("/t/hello").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void stopping_lets_what_runs_finish_and_takes_nothing_new() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    AtomicBoolean virtual = new AtomicBoolean();
    TestServer server =
        TestServer.start(
            HttpConfig.development(0),
            TestContract.api(
                Contract.GENCHARGE,
                () -> {
                  virtual.set(Thread.currentThread().isVirtual());
                  entered.countDown();
                  await(leave);
                }));
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(() -> server.get("/t/slow"));
    await(entered);

    int port = server.port();
    CompletableFuture<Void> stopping =
        CompletableFuture.runAsync(() -> server.server().stop(Duration.ofSeconds(30)));

    while (accepts(port)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    TimeUnit.MILLISECONDS.sleep(1_500); // longer than idle connections are waited for
    assertThat(stopping).isNotDone();
    leave.countDown();
    assertThat(running.get().statusCode()).isEqualTo(200);
    assertThat(running.get().body()).contains("at last");
    stopping.get();
    assertThat(virtual).isTrue();
    server.close();
  }

  @Test
  void stopping_waits_no_longer_than_its_grace() {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    TestServer server =
        TestServer.start(
            HttpConfig.development(0),
            TestContract.api(
                Contract.GENCHARGE,
                () -> {
                  entered.countDown();
                  await(never);
                }));
    CompletableFuture<HttpResponse<String>> running =
        CompletableFuture.supplyAsync(() -> server.get("/t/slow"));
    await(entered);

    long begin = System.nanoTime();
    assertThat(server.server().stop(Duration.ofMillis(300))).isFalse();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    never.countDown();
    assertThat(running).failsWithin(Duration.ofSeconds(30));
    server.close();
  }

  @Test
  void stopping_an_idle_server_is_quick() {
    TestServer server = TestServer.start();
    assertThat(server.get("/t/hello").statusCode()).isEqualTo(200);

    long begin = System.nanoTime();
    assertThat(server.server().stop(GRACE)).isTrue();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GRACE.dividedBy(2));
  }

  private static boolean accepts(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
