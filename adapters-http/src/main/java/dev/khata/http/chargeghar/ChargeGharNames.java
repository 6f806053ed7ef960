package dev.khata.http.chargeghar;

import dev.khata.domain.identity.AccountState;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How ChargeGhar names what more than one wing shows. */
public final class ChargeGharNames {
  public static final ValueNames<AccountState> ACCOUNT_STATE =
      ValueNames.of(
              AccountState.class,
              value ->
                  switch (value) {
                    case ACTIVE -> "ACTIVE";
                    case BLOCKED -> "SUSPENDED";
                    case DEACTIVATED -> "INACTIVE";
                  })
          .titled("UserStatus");

  static final List<ValueNames<?>> ALL = List.of(ACCOUNT_STATE, KycStatusView.STATUSES);

  private ChargeGharNames() {}
}
