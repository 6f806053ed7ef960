package dev.khata.application.engagement;

import dev.khata.application.kernel.Paging;
import dev.khata.domain.engagement.Content;
import dev.khata.domain.engagement.Contents;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Content in memory. */
public final class InMemoryContents implements Contents {
  private final Map<HexId, Content> rows = new LinkedHashMap<>();

  @Override
  public synchronized Page<Content> page(Query<Filter, Sort> query) {
    Comparator<Content> by =
        switch (query.order().by()) {
          case ID -> Comparator.comparing(content -> content.id().digits());
          case TITLE -> Comparator.comparing(content -> content.draft().title().key());
          case CREATED_AT -> Comparator.comparing(content -> content.created().at());
          case UPDATED_AT -> Comparator.comparing(content -> content.updated().at());
        };
    return Paging.page(
        rows.values(),
        content -> passes(content, query.filter()),
        by.thenComparing(content -> content.id().digits()),
        query.order(),
        query.window());
  }

  private static boolean passes(Content content, Filter filter) {
    return filter.title().map(Label::key).map(content.draft().title().key()::equals).orElse(true)
        && filter.created().passes(content.created())
        && filter.updated().passes(content.updated());
  }

  @Override
  public synchronized Optional<Content> find(HexId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Optional<Content> lock(HexId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized void add(Content content) {
    rows.put(content.id(), content);
  }

  @Override
  public synchronized void update(Content content) {
    rows.replace(content.id(), content);
  }

  @Override
  public synchronized boolean delete(HexId id) {
    return rows.remove(id) != null;
  }
}
