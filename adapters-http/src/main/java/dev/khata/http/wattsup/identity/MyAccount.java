package dev.khata.http.wattsup.identity;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import java.util.Optional;

/** What users see of themselves. */
public final class MyAccount {
  private final PhoneNumbers phones;

  @Inject
  MyAccount(PhoneNumbers phones) {
    this.phones = phones;
  }

  void declare(Section api) {
    api.get("/api/v1/auth/me")
        .named("getCurrentUser")
        .needs(USER)
        .summary("The current user")
        .gives(200, ProfileView.class, ProfileView.EXAMPLE)
        .does(call -> profile(call.caller().user()));
  }

  /** As long as nobody can send a KYC application, none tells of their residence. */
  private ProfileView profile(User user) {
    Optional<String> phone = user.phone().map(Claim::value).map(phones::international);
    return ProfileView.of(user, phone, Residence.UNKNOWN);
  }
}
