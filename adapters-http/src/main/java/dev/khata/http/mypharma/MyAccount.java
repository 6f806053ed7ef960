package dev.khata.http.mypharma;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.ChangeName;
import dev.khata.domain.identity.Caller;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Draft;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A user's own account. */
public final class MyAccount {
  private final ChangeName changeName;
  private final Identifiers identifiers;
  private final Views views;

  @Inject
  MyAccount(ChangeName changeName, Identifiers identifiers, Views views) {
    this.changeName = changeName;
    this.identifiers = identifiers;
    this.views = views;
  }

  /**
   * What a user is to be called. Apps send the whole user back, so that the address and the phone
   * may stand here too, as long as they are those of the user.
   */
  record ProfileRequest(
      Optional<@Size(max = PersonName.LONGEST) String> firstName,
      Optional<@Size(max = PersonName.LONGEST) String> lastName,
      @AsTyped Optional<@Size(max = 254) String> email,
      @AsTyped Optional<@Size(max = 40) String> phone) {
    static final ProfileRequest EXAMPLE =
        new ProfileRequest(
            Optional.of("John"), Optional.of("Doe"), Optional.empty(), Optional.empty());
  }

  void declare(Section api) {
    api.get("/api/auth/me/")
        .named("getCurrentUser")
        .needs(USER)
        .summary("The current user")
        .gives(200, Views.User.class, Views.User.EXAMPLE)
        .does(call -> views.user(call.caller()));

    change(api.put("/api/auth/me/").named("updateCurrentUser"));
    change(api.patch("/api/auth/me/").named("changeCurrentUser"));
  }

  /** A name that is left out stays, either way. */
  private void change(Draft<Nothing, Nothing, Nothing> draft) {
    draft
        .needs(USER)
        .summary("Change first and last name: what is left out stays")
        .takes(ProfileRequest.class, ProfileRequest.EXAMPLE)
        .gives(200, Views.User.class, Views.User.EXAMPLE)
        .does(this::change);
  }

  private Views.User change(Call<ProfileRequest, Nothing> call) {
    ProfileRequest body = call.body();
    Caller caller = call.caller();
    requireUnchanged(body, caller);
    var parts = new ChangeName.Parts(patch(body.firstName()), patch(body.lastName()));
    var renamed = changeName.handle(new ChangeName.Command(caller, parts, call.origin()));
    return views.user(new Caller(renamed, caller.session(), caller.lockedUntil()));
  }

  private void requireUnchanged(ProfileRequest body, Caller caller) {
    List<String> changed = new ArrayList<>();
    if (!body.email().map(typed -> identifiers.isAddressOf(caller.user(), typed)).orElse(true)) {
      changed.add("email");
    }
    if (!body.phone().map(typed -> identifiers.isPhoneOf(caller.user(), typed)).orElse(true)) {
      changed.add("phone");
    }
    if (!changed.isEmpty()) {
      throw MyPharmaErrors.unchangeable(changed);
    }
  }

  private static Patch<String> patch(Optional<String> sent) {
    return sent.map(Patch::to).orElseGet(Patch::keep);
  }
}
