package dev.khata.persistence.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lets what many threads ask at one moment be answered in one go, as a group commit does: a
 * statement for ten costs little more than a statement for one.
 *
 * <p>Nobody waits for company. Who finds a lane free takes it at once; others line up, and when a
 * lane gets free the first of them takes it and takes along all who stand behind. Who has stood in
 * line as long as patience lasts goes without a lane, alone.
 */
public final class Grouping<Q, A> {
  /** What is worked out while another waits; with one, what hangs would hold up everybody. */
  public static final int LANES = 2;

  public static final int MAX = 64;

  /** Some fifty groups' time; with the limit of a statement behind it still less than 3 s. */
  public static final Duration PATIENCE = Duration.ofMillis(250);

  private final int max;
  private final Duration patience;
  private final Function<List<Q>, List<A>> work;
  private final Deque<Waiting<Q, A>> line = new ArrayDeque<>();
  private int lanesFree;

  /**
   * @param lanes groups that may be under way at once
   * @param max questions in a group
   * @param patience how long to stand in line: many times what the work takes, but so short that an
   *     outage costs who waits behind it no second time limit
   * @param work answers a group, in its order, on the thread of one who asked
   */
  public Grouping(int lanes, int max, Duration patience, Function<List<Q>, List<A>> work) {
    this.lanesFree = lanes;
    this.max = max;
    this.patience = patience;
    this.work = work;
  }

  private record Waiting<Q, A>(Q question, CompletableFuture<Turn<A>> turn) {}

  /** How waiting ends. */
  private sealed interface Turn<A> {
    /** A lane is free, and taken: go. */
    record Lead<A>() implements Turn<A> {}

    record Answered<A>(A answer) implements Turn<A> {}

    record Failed<A>(RuntimeException failure) implements Turn<A> {}
  }

  /** The answer. What the work throws, everybody in its group is thrown. */
  public A ask(Q question) {
    Waiting<Q, A> mine = new Waiting<>(question, new CompletableFuture<>());
    if (takesLane(mine)) {
      return lead(mine);
    }
    if (isOutOfPatience(mine)) {
      return work.apply(List.of(question)).getFirst();
    }
    return switch (mine.turn().join()) {
      case Turn.Lead<A>() -> lead(mine);
      case Turn.Answered<A>(A answer) -> answer;
      case Turn.Failed<A>(RuntimeException failure) -> throw failure;
    };
  }

  /** How many stand in line. */
  public int waiting() {
    synchronized (line) {
      return line.size();
    }
  }

  /** Waits for a turn; true when there was none, and there will be none any more. */
  private boolean isOutOfPatience(Waiting<Q, A> mine) {
    try {
      mine.turn().get(patience.toNanos(), TimeUnit.NANOSECONDS);
      return false;
    } catch (TimeoutException e) {
      synchronized (line) {
        return line.remove(mine);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a turn is never broken off", e);
    }
  }

  private boolean takesLane(Waiting<Q, A> mine) {
    synchronized (line) {
      if (lanesFree > 0) {
        lanesFree--;
        return true;
      }
      line.add(mine);
      return false;
    }
  }

  private A lead(Waiting<Q, A> mine) {
    List<Waiting<Q, A>> behind = behind();
    try {
      List<A> answers =
          work.apply(
              Stream.concat(Stream.of(mine), behind.stream()).map(Waiting::question).toList());
      for (int i = 0; i < behind.size(); i++) {
        behind.get(i).turn().complete(new Turn.Answered<>(answers.get(i + 1)));
      }
      return answers.getFirst();
    } catch (RuntimeException e) {
      fail(behind, e);
      throw e;
    } catch (Error e) {
      fail(behind, new IllegalStateException("the group broke down", e));
      throw e;
    } finally {
      leaveLane();
    }
  }

  private List<Waiting<Q, A>> behind() {
    List<Waiting<Q, A>> behind = new ArrayList<>();
    synchronized (line) {
      while (!line.isEmpty() && behind.size() < max - 1) {
        behind.add(line.remove());
      }
    }
    return behind;
  }

  private static <Q, A> void fail(List<Waiting<Q, A>> group, RuntimeException failure) {
    group.forEach(waiting -> waiting.turn().complete(new Turn.Failed<>(failure)));
  }

  private void leaveLane() {
    Waiting<Q, A> next;
    synchronized (line) {
      if (line.isEmpty()) {
        lanesFree++;
        return;
      }
      next = line.remove();
    }
    next.turn().complete(new Turn.Lead<>());
  }
}
