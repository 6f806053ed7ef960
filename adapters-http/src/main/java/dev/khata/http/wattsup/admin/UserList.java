package dev.khata.http.wattsup.admin;

import static dev.khata.http.endpoint.Access.admin;

import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.kyc.ReadKycTrail;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.Cnic;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.wattsup.Pagination;
import dev.khata.http.wattsup.WattsUpErrors;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Users, with how far the review of each has come. */
public final class UserList {
  static final PathParam<UUID> USER_ID = PathParam.uuid("userId");
  private static final int USUAL_LIMIT = 10;
  private static final Failure NO_USER = WattsUpErrors.failure(404, "User not found");
  private static final Success<Paged<ApplicantView>> PAGE =
      Success.rows(200, Pagination.of("users"), ApplicantView.class, ApplicantView.EXAMPLE);

  private final ReadKyc readKyc;
  private final ReadKycTrail trail;

  @Inject
  UserList(ReadKyc readKyc, ReadKycTrail trail) {
    this.readKyc = readKyc;
    this.trail = trail;
  }

  record UsersQuery(
      Optional<@Size(max = 254) String> email,
      Optional<@Size(max = 15) String> cnicNumber,
      Optional<KycStatus> kycStatus,
      @Valid Pagination pagination) {

    Applicants.Filter filter() {
      return new Applicants.Filter(
          email.map(String::strip).filter(part -> !part.isEmpty()),
          cnicNumber.map(UsersQuery::cnic),
          kycStatus);
    }

    private static Cnic cnic(String typed) {
      return Cnic.parse(typed.strip())
          .orElseThrow(
              () ->
                  FaultException.invalid(
                      "cnicNumber", new Problem.BadFormat("CNIC number, 12345-1234567-1")));
    }

    /** Masked: both are personal. */
    @Override
    public String toString() {
      return "UsersQuery[…]";
    }
  }

  /**
   * A user with how far their review has come.
   *
   * @param kycStatus null for a user who has not applied
   */
  record ApplicantView(
      UUID id,
      String firstName,
      String lastName,
      Optional<String> email,
      boolean isVerified,
      Optional<KycStatus> kycStatus,
      int kycSubmissionCount,
      Instant createdAt) {
    static final ApplicantView EXAMPLE =
        new ApplicantView(
            UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
            "John",
            "Doe",
            Optional.of("john@example.com"),
            true,
            Optional.of(KycStatus.PENDING),
            1,
            Instant.parse("2025-01-01T00:00:00.000Z"));

    static ApplicantView of(Applicants.Applicant applicant) {
      User user = applicant.user();
      return new ApplicantView(
          user.publicId(),
          user.name().first(),
          user.name().last(),
          user.email().map(Claim::value).map(EmailAddress::asGiven),
          user.emailVerified(),
          applicant.status(),
          applicant.submissions(),
          user.createdAt());
    }
  }

  void declare(Section api) {
    api.get("/api/v1/admin/users")
        .named("listUsers")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("Users, the newest first, by a part of the address, by CNIC or by status")
        .query(UsersQuery.class)
        .gives(PAGE)
        .does(call -> page(call.query()));

    api.get("/api/v1/admin/users/{userId}")
        .named("getUser")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("One user with the application, the decisions about it, and what was done")
        .at(USER_ID)
        .gives(200, UserDetailsView.class, UserDetailsView.EXAMPLE)
        .fails(NO_USER)
        .does(call -> details(call.path(USER_ID)));
  }

  private Paged<ApplicantView> page(UsersQuery query) {
    Window window = query.pagination().window(USUAL_LIMIT);
    return Paged.of(readKyc.users(query.filter(), window), window, ApplicantView::of);
  }

  private UserDetailsView details(UUID id) {
    return readKyc
        .file(id)
        .map(file -> UserDetailsView.of(file, trail.newest(file.user().id())))
        .orElseThrow(NO_USER::reply);
  }
}
