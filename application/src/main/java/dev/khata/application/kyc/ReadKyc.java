package dev.khata.application.kyc;

import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.kyc.Review;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What applicants and reviewers read of applications. */
public final class ReadKyc {
  private final Applicants applicants;
  private final KycApplications applications;
  private final Transactions transactions;

  @Inject
  ReadKyc(Applicants applicants, KycApplications applications, Transactions transactions) {
    this.applicants = applicants;
    this.applications = applications;
    this.transactions = transactions;
  }

  /** A user with their application and all decisions about it, if they have applied. */
  public record File(User user, Optional<KycApplication> application, List<Review> reviews) {}

  public Optional<KycApplication> of(UserId user) {
    return applications.of(user);
  }

  /** How far these users have come; who has not applied has none. */
  public Map<UserId, KycStanding> standings(Set<UserId> users) {
    return users.isEmpty() ? Map.of() : applications.standings(users);
  }

  /**
   * @param user by the id that tokens know
   */
  public Optional<File> file(UUID user) {
    return transactions.inStatements(() -> applicants.find(user).map(this::file));
  }

  private File file(User user) {
    Optional<KycApplication> application = applications.of(user.id());
    List<Review> reviews =
        application.map(KycApplication::id).map(applications::reviews).orElse(List.of());
    return new File(user, application, reviews);
  }

  /** The newest users first. */
  public Page<Applicants.Applicant> users(Applicants.Filter filter, Window window) {
    return applicants.page(filter, window);
  }

  public KycApplications.Counts count() {
    return applications.count();
  }
}
