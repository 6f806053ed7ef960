package dev.khata.application.engagement;

import dev.khata.domain.engagement.Markup;

class SimpleMarkupTest extends MarkupSuite {
  @Override
  protected Markup markup() {
    return new SimpleMarkup();
  }
}
