package dev.khata.domain.autopay;

import dev.khata.domain.kernel.UserId;
import java.util.Map;
import java.util.Set;

/** What mandates are about to charge. */
@FunctionalInterface
public interface Outlooks {

  /** Of each of those users who has an enabled mandate, in one query, as of the moment of it. */
  Map<UserId, Outlook> of(Set<UserId> payers);
}
