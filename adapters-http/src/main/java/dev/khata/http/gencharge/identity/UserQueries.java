package dev.khata.http.gencharge.identity;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.UserDirectory;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What admins ask of lists of users. */
final class UserQueries {
  /** Of first and last name, with the blank between. */
  private static final int LONGEST_NAME = 2 * PersonName.LONGEST + 1;

  private UserQueries() {}

  record UserQuery(
      Optional<@Size(max = LONGEST_NAME) String> name,
      Optional<AccountState> status,
      Optional<UserType> userType,
      @Valid Sorting<UserDirectory.Sort> sort,
      @Valid Paging.FromSkip paging) {

    Query<UserFilter, UserDirectory.Sort> asked() {
      return new Query<>(
          filter(name, status, userType),
          sort.downwards(UserDirectory.Sort.CREATED_AT),
          paging.window());
    }
  }

  record ArchivedUserQuery(
      Optional<@Size(max = LONGEST_NAME) String> name,
      Optional<AccountState> status,
      Optional<UserType> userType,
      @Valid Sorting<Archive.Sort> sort,
      @Valid Paging.FromSkip paging) {

    Query<UserFilter, Archive.Sort> asked() {
      return new Query<>(
          filter(name, status, userType), sort.downwards(Archive.Sort.DELETED_AT), paging.window());
    }
  }

  private static UserFilter filter(
      Optional<String> name, Optional<AccountState> status, Optional<UserType> type) {
    return new UserFilter(name.map(UserQueries::part), status, type);
  }

  private static NameKey part(String typed) {
    String part = PlainText.trim(typed);
    if (part.isEmpty()) {
      throw invalid(new Problem.Blank(), "name");
    }
    return NameKey.ofPart(part);
  }
}
