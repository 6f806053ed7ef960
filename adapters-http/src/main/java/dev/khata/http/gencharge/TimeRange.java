package dev.khata.http.gencharge;

import dev.khata.domain.kernel.Between;
import dev.khata.http.endpoint.Prefixed;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;

/** In a query record: from when to when, both included. */
@Prefixed
public record TimeRange(
    @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> start,
    @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> end) {

  /**
   * @param name of the range in the query
   */
  public Between<Instant> between(String name) {
    return new Between<Instant>(
        start.map(text -> Dates.start(text, name + "_start")),
        end.map(text -> Dates.end(text, name + "_end")));
  }

  /** As {@link TimeRange}; named {@code createdAt}, it gives {@code created_at_from} and so on. */
  @Prefixed
  public record FromTo(
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> from,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> to) {

    /**
     * @param name of the range in the query
     */
    public Between<Instant> between(String name) {
      return new Between<Instant>(
          from.map(text -> Dates.start(text, name + "_from")),
          to.map(text -> Dates.end(text, name + "_to")));
    }
  }
}
