package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.limit.Room;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One request's place among those that are worked on at once. It is held while the server works and
 * given up while the client is waited for, so that slow clients keep nobody out.
 */
public final class Place implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Optional<Room> room;
  private final Optional<String> client;
  private boolean held;

  /**
   * @param room empty for what needs no place
   * @param client empty for whom no share is counted
   */
  public Place(Optional<Room> room, Optional<String> client) {
    this.room = room;
    this.client = client;
  }

  /**
   * @throws FaultException when all are taken, or the client has all that one may have
   */
  public void take() {
    held = room.filter(where -> where.enter(client)).isPresent();
    if (!held && room.isPresent()) {
      throw new FaultException(new Fault.Unavailable(SOON));
    }
  }

  /**
   * Does without the place while the client is waited for, and takes one again.
   *
   * @throws FaultException when there is none any more
   */
  <T> T aside(Supplier<T> waiting) {
    close();
    T waited = waiting.get();
    take();
    return waited;
  }

  @Override
  public void close() {
    if (held) {
      held = false;
      room.orElseThrow().leave(client);
    }
  }
}
