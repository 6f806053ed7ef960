package dev.khata.domain.catalog;

import dev.khata.domain.kernel.Label;
import java.time.Instant;
import java.util.Optional;

/** Plans that are shown together; no two groups have the same name. */
public record PlanGroup(
    PlanGroupId id, Label name, Optional<Description> description, Instant createdAt)
    implements Category<PlanGroupId, PlanGroup> {

  @Override
  public PlanGroup with(Label newName, Optional<Description> newDescription) {
    return new PlanGroup(id, newName, newDescription, createdAt);
  }
}
