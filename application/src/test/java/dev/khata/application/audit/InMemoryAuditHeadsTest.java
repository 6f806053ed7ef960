package dev.khata.application.audit;

import dev.khata.domain.audit.AuditHeads;

class InMemoryAuditHeadsTest extends AuditHeadsSuite {
  private final InMemoryAuditHeads memory = new InMemoryAuditHeads();

  @Override
  protected AuditHeads heads() {
    return memory;
  }
}
