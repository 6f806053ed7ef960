package dev.khata.http.gencharge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.kernel.Order;
import java.util.Optional;

/** Which way a list is sorted; upwards unless a request says otherwise. */
public enum OrderDir {
  @JsonProperty("asc")
  ASC,
  @JsonProperty("desc")
  DESC;

  public static <F extends Enum<F>> Order<F> order(F by, Optional<OrderDir> direction) {
    return new Order<>(by, direction.orElse(ASC) == DESC);
  }

  /** As {@link #order}, but downwards unless a request says otherwise. */
  public static <F extends Enum<F>> Order<F> downwards(F by, Optional<OrderDir> direction) {
    return new Order<>(by, direction.orElse(DESC) == DESC);
  }
}
