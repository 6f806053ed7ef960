package dev.khata.domain.kyc;

import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All users as reviewers see them: with or without an application. */
public interface Applicants {

  /**
   * @param status empty for a user who has not applied
   * @param submissions 0 for a user who has not applied
   */
  record Applicant(User user, Optional<KycStatus> status, int submissions) {}

  /**
   * Which users; what is empty lets everybody through.
   *
   * @param email a part of the address; its ASCII letters in any case
   */
  record Filter(Optional<String> email, Optional<Cnic> cnic, Optional<KycStatus> status) {
    @Override
    public String toString() {
      return "Filter[…]";
    }
  }

  /** The newest users first. */
  Page<Applicant> page(Filter filter, Window window);

  /** The user whom the other contracts and tokens know by that id. */
  Optional<User> find(UUID publicId);

  /** The ids by which the other contracts and tokens know those users; who has left has none. */
  Map<UserId, UUID> publicIds(Set<UserId> users);
}
