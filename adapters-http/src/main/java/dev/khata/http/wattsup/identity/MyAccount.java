package dev.khata.http.wattsup.identity;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.kyc.ReadKyc;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import java.util.Optional;

/** What users see of themselves. */
public final class MyAccount {
  private final PhoneNumbers phones;
  private final ReadKyc readKyc;

  @Inject
  MyAccount(PhoneNumbers phones, ReadKyc readKyc) {
    this.phones = phones;
    this.readKyc = readKyc;
  }

  void declare(Section api) {
    api.get("/api/v1/auth/me")
        .named("getCurrentUser")
        .needs(USER)
        .summary("The current user")
        .gives(200, ProfileView.class, ProfileView.EXAMPLE)
        .does(call -> profile(call.caller().user()));
  }

  /** The phone of the papers where the account has none. */
  private ProfileView profile(User user) {
    Optional<KycProfile> papers = readKyc.of(user.id()).map(KycApplication::profile);
    Optional<String> phone =
        user.phone()
            .map(Claim::value)
            .or(() -> papers.flatMap(KycProfile::phone))
            .map(phones::international);
    return ProfileView.of(user, phone, papers);
  }
}
