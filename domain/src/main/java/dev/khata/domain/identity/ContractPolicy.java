package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.util.Map;
import java.util.Set;

/**
 * What a contract decides about who is let in. Each contract hands in its own.
 *
 * @param admitted the states of an account in which its sessions work
 * @param admitsPending whether somebody who has proven neither phone nor address may log in
 * @param pages the path of the page to which a link in an e-mail leads; none where the contract
 *     sends no such links
 */
public record ContractPolicy(
    Contract contract,
    TokenLifetimes lifetimes,
    Set<AccountState> admitted,
    boolean admitsPending,
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
