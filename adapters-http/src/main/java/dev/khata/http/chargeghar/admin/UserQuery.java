package dev.khata.http.chargeghar.admin;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.IdentifierStart;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Query;
import dev.khata.http.chargeghar.ChargeGharNames;
import dev.khata.http.chargeghar.Paging;
import dev.khata.http.input.AsTyped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which users an admin asks for; the newest come first. */
record UserQuery(
    @Valid Paging paging,
    @AsTyped Optional<@Size(max = UserQuery.LONGEST_SEARCH) String> search,
    Optional<AccountState> status) {
  private static final int LONGEST_SEARCH = 301;

  Query<UserFilter, UserDirectory.Sort> asked(PhoneStarts phones) {
    Optional<String> wanted = search.map(PlainText::trim).filter(text -> !text.isEmpty());
    UserFilter filter =
        new UserFilter(
            wanted.map(NameKey::ofPart),
            wanted.map(text -> IdentifierStart.of(text, phones.of(text))),
            status,
            Optional.empty());
    return new Query<>(filter, Order.down(UserDirectory.Sort.CREATED_AT), paging.window());
  }

  /** By the names of the parameters, without those of the page. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new TreeMap<>();
    search.ifPresent(text -> parameters.put("search", text));
    status.ifPresent(state -> parameters.put("status", ChargeGharNames.ACCOUNT_STATE.of(state)));
    return parameters;
  }
}
