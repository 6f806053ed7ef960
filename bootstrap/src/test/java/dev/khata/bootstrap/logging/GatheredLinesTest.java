package dev.khata.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class GatheredLinesTest {
  private final LinkedBlockingQueue<String> written = new LinkedBlockingQueue<>();
  private final GatheredLines lines =
      new GatheredLines(bytes -> written.add(new String(bytes, StandardCharsets.UTF_8)));

  @AfterEach
  void close() {
    lines.close();
  }

  @Test
  void a_line_that_may_wait_is_written_though_no_other_comes() throws InterruptedException {
    for (String line : List.of("one\n", "two\n", "three\n")) {
      lines.later(bytes(line));

      assertThat(written.take()).isEqualTo(line);
      letFallAsleep();
    }
  }

  @Test
  void a_line_that_may_not_wait_is_written_when_the_call_returns_behind_those_before() {
    lines.later(bytes("one\n"));
    lines.later(bytes("two\n"));
    lines.atOnce(bytes("error\n"));

    assertThat(String.join("", written)).isEqualTo("one\ntwo\nerror\n");
  }

  @Test
  void all_is_written_when_closing_returns_and_from_then_on_every_line_at_once() {
    lines.later(bytes("one\n"));
    lines.later(bytes("two\n"));
    lines.close();
    assertThat(String.join("", written)).isEqualTo("one\ntwo\n");

    lines.later(bytes("three\n"));
    lines.close();
    lines.later(bytes("four\n"));
    assertThat(String.join("", written)).isEqualTo("one\ntwo\nthree\nfour\n");
  }

  @Test
  void lines_wait_for_each_other_while_some_are_being_written() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> pieces = Collections.synchronizedList(new ArrayList<>());
    GatheredLines slow =
        new GatheredLines(
            bytes -> {
              pieces.add(new String(bytes, StandardCharsets.UTF_8));
              begun.countDown();
              await(goOn);
            });
    slow.later(bytes("one\n"));
    begun.await();
    slow.later(bytes("two\n"));
    slow.later(bytes("three\n"));

    goOn.countDown();
    slow.close();

    assertThat(pieces).containsExactly("one\n", "two\nthree\n");
  }

  /** A log that can't be written as fast as it grows holds up who logs, and not the memory. */
  @Test
  void no_more_than_64_kib_wait() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    GatheredLines stuck =
        new GatheredLines(
            bytes -> {
              begun.countDown();
              await(goOn);
            });
    stuck.later(bytes("one\n"));
    begun.await();
    CountDownLatch full = new CountDownLatch(1);
    Thread logs =
        Thread.ofVirtual()
            .start(
                () -> {
                  IntStream.range(0, 15).forEach(i -> stuck.later(new byte[4_096]));
                  full.countDown();
                  stuck.later(new byte[4_096]);
                });
    full.await();

    assertThat(logs.join(java.time.Duration.ofMillis(50))).isFalse();

    goOn.countDown();
    logs.join();
    stuck.close();
  }

  @Test
  void of_many_who_log_at_once_no_line_is_lost_and_each_ones_stay_in_order()
      throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String who = "t" + i + " ";
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int n = 0; n < 5_000; n++) {
                      byte[] line = bytes(who + n + "\n");
                      if (n % 500 == 499) {
                        lines.atOnce(line);
                      } else {
                        lines.later(line);
                      }
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    lines.close();

    List<String> all = String.join("", written).lines().toList();
    assertThat(all).hasSize(40_000);
    for (int i = 0; i < 8; i++) {
      String who = "t" + i + " ";
      assertThat(all.stream().filter(line -> line.startsWith(who)))
          .containsExactlyElementsOf(IntStream.range(0, 5_000).mapToObj(n -> who + n).toList());
    }
  }

  /** So long that the writer has looked again and found nothing. */
  private static void letFallAsleep() throws InterruptedException {
    Thread.sleep(60);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
