package dev.khata.http.gencharge.identity;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.lifecycle.Archive;
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

  static final ValueNames<UserDirectory.Sort> USER_ORDER =
      ValueNames.of(
              UserDirectory.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "user_id";
                    case NAME -> "name";
                    case STATE -> "status";
                    case TYPE -> "user_type";
                    case CREATED_AT -> "created_at";
                    case UPDATED_AT -> "updated_at";
                  })
          .titled("UserOrder");

  static final ValueNames<Archive.Sort> ARCHIVE_ORDER =
      ValueNames.of(
              Archive.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "user_id";
                    case NAME -> "name";
                    case STATE -> "status";
                    case TYPE -> "user_type";
                    case CREATED_AT -> "created_at";
                    case UPDATED_AT -> "updated_at";
                    case DELETED_AT -> "deleted_at";
                  })
          .titled("ArchivedUserOrder");

  static final List<ValueNames<?>> ALL =
      List.of(ACCOUNT_STATE, CONTRACT, USER_ORDER, ARCHIVE_ORDER);

  private IdentityNames() {}
}
