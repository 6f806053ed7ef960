package dev.khata.application.kyc;

import dev.khata.application.identity.InMemoryUsers;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The users in memory as reviewers see them. */
public final class InMemoryApplicants implements Applicants {
  private static final Comparator<User> NEWEST_FIRST =
      Comparator.comparing(User::createdAt).thenComparing(user -> user.id().value()).reversed();

  private final InMemoryUsers users;
  private final KycApplications applications;

  public InMemoryApplicants(InMemoryUsers users, KycApplications applications) {
    this.users = users;
    this.applications = applications;
  }

  @Override
  public Page<Applicant> page(Filter filter, Window window) {
    List<Applicant> all =
        users.all().stream()
            .filter(user -> passes(user, filter))
            .sorted(NEWEST_FIRST)
            .map(this::applicant)
            .toList();
    return new Page<>(
        all.stream().skip(window.offset()).limit(window.limit()).toList(), all.size());
  }

  @Override
  public Optional<User> find(UUID publicId) {
    return users.all().stream().filter(user -> user.publicId().equals(publicId)).findFirst();
  }

  @Override
  public Map<UserId, UUID> publicIds(Set<UserId> ids) {
    return users.all().stream()
        .filter(user -> ids.contains(user.id()))
        .collect(Collectors.toMap(User::id, User::publicId));
  }

  private Applicant applicant(User user) {
    Optional<KycApplication> application = applications.of(user.id());
    return new Applicant(
        user,
        application.map(applied -> applied.state().status()),
        application.map(KycApplication::submissions).orElse(0));
  }

  private boolean passes(User user, Filter filter) {
    Optional<KycApplication> application = applications.of(user.id());
    return passes(filter.email().map(part -> hasInAddress(user, part)))
        && passes(
            filter
                .cnic()
                .map(
                    cnic ->
                        application
                            .filter(a -> a.profile().paper().cnic().equals(Optional.of(cnic)))
                            .isPresent()))
        && passes(
            filter
                .status()
                .map(status -> application.filter(a -> a.state().status() == status).isPresent()));
  }

  /** Nothing was asked, or it holds. */
  private static boolean passes(Optional<Boolean> holds) {
    return holds.orElse(true);
  }

  private static boolean hasInAddress(User user, String part) {
    return user.email()
        .filter(claim -> lower(claim.value().asGiven()).contains(lower(part)))
        .isPresent();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
