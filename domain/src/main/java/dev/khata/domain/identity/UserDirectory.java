package dev.khata.domain.identity;

import dev.khata.domain.kernel.Listed;
import java.util.Optional;
import java.util.UUID;

/** Everybody with an account, as those see them who look after accounts. */
public interface UserDirectory extends Listed<User, UserFilter, UserDirectory.Sort> {

  /**
   * Names sort by their {@linkplain NameKey keys}, sign by sign; states and types by their names.
   */
  enum Sort {
    ID,
    NAME,
    STATE,
    TYPE,
    CREATED_AT,
    UPDATED_AT
  }

  /** The user whom the other contracts and tokens know by that id. */
  Optional<User> find(UUID publicId);

  /**
   * Adds up what was written of how many users there are, so that lists stay quick to count. Doing
   * it twice, or beside others, does no harm.
   *
   * @return how many notes were added up
   */
  int addUp();
}
