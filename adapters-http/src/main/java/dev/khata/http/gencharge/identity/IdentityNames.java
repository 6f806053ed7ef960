package dev.khata.http.gencharge.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what it shows of accounts. */
final class IdentityNames {
  static final ValueNames<AccountState> ACCOUNT_STATE =
      ValueNames.of(
              AccountState.class,
              value ->
                  switch (value) {
                    case ACTIVE -> "active";
                    case BLOCKED -> "blocked";
                    case DEACTIVATED -> "deactive";
                  })
          .titled("UserStatusName");

  static final ValueNames<Contract> CONTRACT =
      ValueNames.of(Contract.class, Contract::id).titled("ContractName");

  static final List<ValueNames<?>> ALL = List.of(ACCOUNT_STATE, CONTRACT);

  private IdentityNames() {}
}
