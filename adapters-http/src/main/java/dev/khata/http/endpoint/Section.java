package dev.khata.http.endpoint;

import java.util.List;
import java.util.function.Consumer;

/** A part of a contract under one heading, where endpoints are declared. */
public final class Section {
  private final String heading;
  private final List<Limit> limits;
  private final Consumer<Draft<?, ?, ?>> drafts;

  Section(String heading, List<Limit> limits, Consumer<Draft<?, ?, ?>> drafts) {
    this.heading = heading;
    this.limits = limits;
    this.drafts = drafts;
  }

  public Draft<Nothing, Nothing, Nothing> get(String path) {
    return draft(Method.GET, path);
  }

  public Draft<Nothing, Nothing, Nothing> post(String path) {
    return draft(Method.POST, path);
  }

  public Draft<Nothing, Nothing, Nothing> put(String path) {
    return draft(Method.PUT, path);
  }

  public Draft<Nothing, Nothing, Nothing> patch(String path) {
    return draft(Method.PATCH, path);
  }

  public Draft<Nothing, Nothing, Nothing> delete(String path) {
    return draft(Method.DELETE, path);
  }

  private Draft<Nothing, Nothing, Nothing> draft(Method method, String path) {
    Draft<Nothing, Nothing, Nothing> draft = new Draft<>(method, path, heading, limits);
    drafts.accept(draft);
    return draft;
  }
}
