package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Between;
import dev.khata.http.endpoint.Prefixed;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** In a query record: from how many to how many, both included. */
@Prefixed
public record CountRange(Optional<@Min(0) Integer> min, Optional<@Min(0) Integer> max) {

  public Between<Integer> between() {
    return new Between<Integer>(min, max);
  }
}
