package dev.khata.application.lifecycle;

import dev.khata.domain.lifecycle.DeletionList;

class InMemoryDeletionListTest extends DeletionListSuite {
  private final InMemoryDeletionList list = new InMemoryDeletionList();

  @Override
  protected DeletionList deletions() {
    return list;
  }
}
