package dev.khata.bootstrap.chaos;

import java.util.List;
import java.util.Map;

/**
 * What Khata has on purchases, once all is calm.
 *
 * @param source where it was read
 * @param bought those that succeeded
 * @param failed how many of each user failed, which are those that lacked the money; none if zero
 * @param wallets minor units by user
 * @param odd what is there and can't be
 */
record Books(
    String source,
    List<Told.Bought> bought,
    Map<Long, Long> failed,
    Map<Long, Long> wallets,
    List<String> odd) {
  Books {
    bought = List.copyOf(bought);
    failed = Map.copyOf(failed);
    wallets = Map.copyOf(wallets);
    odd = List.copyOf(odd);
  }
}
