package dev.khata.domain.engagement;

import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Records;
import dev.khata.domain.kernel.StampFilter;
import java.util.Optional;

/** Everything that is published. */
public interface Contents extends Records<HexId, Content, Contents.Filter, Contents.Sort> {

  Optional<Content> find(HexId id);

  /** What content can be sorted by; titles by their keys. */
  enum Sort {
    ID,
    TITLE,
    CREATED_AT,
    UPDATED_AT
  }

  /** Which content; what is empty lets everything through. Titles are compared by their keys. */
  record Filter(Optional<Label> title, StampFilter created, StampFilter updated) {
    public static final Filter NONE =
        new Filter(Optional.empty(), StampFilter.ANY, StampFilter.ANY);
  }
}
