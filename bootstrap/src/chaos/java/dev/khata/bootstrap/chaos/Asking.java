package dev.khata.bootstrap.chaos;

import dev.khata.bootstrap.chaos.Tally.Count;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;

/** Asks for orders over one connection, which it makes anew whenever it breaks. */
final class Asking implements AutoCloseable {
  private static final long PAUSE_MILLIS = 100;
  private static final int REFUSED = 422;
  private static final int STILL_RUNNING = 409;
  private static final int UNAVAILABLE = 503;

  private final IntSupplier port;
  private final Tally tally;
  private Optional<Line> line = Optional.empty();

  Asking(IntSupplier port, Tally tally) {
    this.port = port;
    this.tally = tally;
  }

  /**
   * Asks until there is an answer.
   *
   * @param givesUp asked whenever an answer was lost, or was to come again later
   * @return what it acknowledges, unless it was given up; the order knows of either
   */
  Optional<Acknowledged> until(BooleanSupplier givesUp, Order order) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      if (attempt > 1) {
        tally.add(Count.REPLAYS);
      }
      Optional<Answer> answer = once(order.request());
      Optional<Answer> settled = answer.filter(this::settles);
      if (settled.isPresent()) {
        return settled.map(order::answered);
      }
      boolean repeated = answer.isPresent() || order.isRepeatable();
      if (!repeated || givesUp.getAsBoolean()) {
        order.left();
        return Optional.empty();
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private boolean settles(Answer answer) {
    switch (answer.status()) {
      case 200, REFUSED -> {
        return true;
      }
      case STILL_RUNNING, UNAVAILABLE -> tally.add(Count.PUT_OFF);
      default -> tally.odd(answer.status() + " " + answer.body());
    }
    return false;
  }

  private Optional<Answer> once(Request request) {
    try {
      Line open = line.isPresent() ? line.get() : new Line(port.getAsInt());
      line = Optional.of(open);
      return Optional.of(open.ask(request));
    } catch (IOException e) {
      tally.add(Count.LOST_ANSWERS);
      close();
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      if (line.isPresent()) {
        line.get().close();
      }
    } catch (IOException e) {
      // It is broken, and closed all the same.
    }
    line = Optional.empty();
  }
}
