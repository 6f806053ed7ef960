package dev.khata.http.gencharge.engagement;

import dev.khata.domain.engagement.Contents;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** What operators publish. */
public final class EngagementWing implements Wing {
  private final ContentSection content;

  @Inject
  EngagementWing(ContentSection content) {
    this.content = content;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(
        ValueNames.of(
                Contents.Sort.class,
                value ->
                    switch (value) {
                      case ID -> "id";
                      case TITLE -> "title";
                      case CREATED_AT -> "created_at";
                      case UPDATED_AT -> "updated_at";
                    })
            .titled("ContentOrder"));
  }

  @Override
  public void declare(Api api) {
    content.declare(api.section("Content"));
  }
}
