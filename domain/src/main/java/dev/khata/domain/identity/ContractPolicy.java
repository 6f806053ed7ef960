package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.util.Map;
import java.util.Set;

/**
 * What a contract decides about who is let in. Each contract hands in its own.
 *
 * @param admitted the states of an account in which its sessions work
 * @param admitsUnproven whether somebody may log in by a phone or address that they have not proven
 * @param pages the path of the page to which a link in an e-mail leads; none where the contract
 *     sends no such links
 */
public record ContractPolicy(
    Contract contract,
    TokenLifetimes lifetimes,
    Set<AccountState> admitted,
    boolean admitsUnproven,
    Map<Link.Kind, String> pages) {
  public ContractPolicy {
    admitted = Set.copyOf(admitted);
    pages = Map.copyOf(pages);
  }

  /** Whether a session of this contract works for an account in that state. */
  public boolean admits(AccountState state) {
    return admitted.contains(state);
  }
}
