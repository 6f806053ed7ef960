package dev.khata.http.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The answer of an endpoint when all goes well.
 *
 * @param <R> what the handler gives
 */
public sealed interface Success<R> {

  /** The status of the answer; where there are several, of the first. */
  int status();

  /** What goes out for what the handler gave. */
  default Reply<?> reply(R answer) {
    return Reply.of(status(), answer);
  }

  /** As {@link #reply(Object)}, of a handler that chose status and headers by itself. */
  default Reply<?> reply(Reply<R> chosen) {
    Reply<?> made = reply(chosen.body()).withAll(chosen.headers());
    return new Reply<>(chosen.status(), made.body(), made.headers());
  }

  /** No body. */
  record Empty(int status) implements Success<Nothing> {}

  /**
   * A record as JSON.
   *
   * @param example for the documentation
   */
  record Json<R>(int status, Class<R> type, Optional<R> example) implements Success<R> {}

  /** A page, a script, or JSON that is made by hand. */
  record Text(int status, String mediaType) implements Success<Content> {}

  /**
   * A part of a list.
   *
   * @param item as which its rows are written
   * @param example of a row; that of the list follows from it
   */
  record Rows<T>(int status, Envelope envelope, Class<T> item, T example)
      implements Success<Paged<T>> {
    @Override
    public Reply<?> reply(Paged<T> page) {
      return Reply.of(status, envelope.of(page));
    }
  }

  /**
   * A list of objects of that shape, written while it is read.
   *
   * @param example of such an object
   */
  record Shaped(int status, Envelope envelope, Shape row, Map<String, Object> example)
      implements Success<Flow> {}

  /**
   * An object of that shape.
   *
   * @param example of it
   */
  record Mapped(int status, Shape shape, Map<String, Object> example)
      implements Success<Map<String, Object>> {}

  /**
   * A file.
   *
   * @param mediaTypes that it may have
   * @param tagged whether it has a tag, by which clients ask whether they have it already
   */
  record File(int status, Set<String> mediaTypes, boolean tagged) implements Success<Download> {
    public File {
      mediaTypes = Set.copyOf(mediaTypes);
    }

    /** The same, always with a tag. */
    public File withTag() {
      return new File(status, mediaTypes, true);
    }

    @Override
    public Reply<?> reply(Download file) {
      String type = file.mediaType().replaceFirst("\\s*;.*", "");
      if (!mediaTypes.contains(type) || tagged != file.tag().isPresent()) {
        throw new IllegalStateException("not as declared: " + file);
      }
      return Reply.of(status, file);
    }
  }

  /** The client is sent elsewhere, by 302 or 303. */
  record Elsewhere(int status) implements Success<Redirect> {
    @Override
    public Reply<?> reply(Redirect redirect) {
      return Reply.empty(status).with("Location", redirect.location().toASCIIString());
    }
  }

  /**
   * One of several kinds.
   *
   * @param type sealed; each of its records is one kind, so that a handler can't give another
   */
  record OneOf<R>(Class<R> type, List<Kind<R, ?>> kinds) implements Success<R> {
    public OneOf {
      kinds = List.copyOf(kinds);
    }

    @Override
    public int status() {
      return kinds.getFirst().success().status();
    }

    @Override
    public Reply<?> reply(R answer) {
      return kinds.stream()
          .filter(kind -> kind.type().isInstance(answer))
          .findFirst()
          .orElseThrow()
          .reply(answer);
    }

    /** The status is the kind's own, whatever the handler chose. */
    @Override
    public Reply<?> reply(Reply<R> chosen) {
      Reply<?> made = reply(chosen.body());
      return made.withAll(chosen.headers());
    }
  }

  /** A record as JSON, with an example for the documentation. */
  static <R> Success<R> json(int status, Class<R> type, R example) {
    return new Json<>(status, type, Optional.of(example));
  }

  /** A part of a list in a contract's envelope, with an example of a row. */
  static <T> Success<Paged<T>> rows(int status, Envelope envelope, Class<T> item, T example) {
    return new Rows<>(status, envelope, item, example);
  }

  /** A file of one of these types. */
  static File file(int status, String... mediaTypes) {
    return new File(status, Set.of(mediaTypes), false);
  }

  /** Sends the client elsewhere. */
  static Success<Redirect> redirect(int status) {
    return new Elsewhere(status);
  }

  /** One of these kinds. */
  @SafeVarargs
  static <R> Success<R> oneOf(Class<R> type, Kind<R, ?>... kinds) {
    List<Kind<R, ?>> all = new ArrayList<>();
    for (Kind<R, ?> kind : kinds) {
      all.add(kind);
    }
    return new OneOf<>(type, all);
  }
}
