package dev.khata.http.chargeghar.identity;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;
import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.ManageProfile;
import dev.khata.application.identity.ManageProfile.Changes;
import dev.khata.application.identity.ManageProfile.Result;
import dev.khata.domain.identity.ProfileRefusal;
import dev.khata.http.chargeghar.ProfileView;
import dev.khata.http.chargeghar.identity.ProfileBodies.ProfileChange;
import dev.khata.http.chargeghar.identity.ProfileBodies.ProfileRequest;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;

/** What users tell of themselves. */
public final class Profiles {
  private static final String PATH = "/api/users/profile";

  private final ManageProfile profiles;

  @Inject
  Profiles(ManageProfile profiles) {
    this.profiles = profiles;
  }

  void declare(Section api) {
    api.get(PATH)
        .named("getProfile")
        .needs(USER)
        .summary("The caller's profile, once they have told anything")
        .gives(200, ProfileView.class, ProfileView.EXAMPLE)
        .finds(NOT_FOUND, call -> profiles.of(call.caller().user()).map(ProfileView::of));

    api.put(PATH)
        .named("updateProfile")
        .needs(USER)
        .summary("Replace the profile: what is left out is emptied")
        .takes(ProfileRequest.class, ProfileRequest.EXAMPLE)
        .gives(200, ProfileView.class, ProfileView.EXAMPLE)
        .does(call -> save(call, call.body().changes()));

    api.patch(PATH)
        .named("changeProfile")
        .needs(USER)
        .summary("Change the profile, or begin it: what is left out stays, null empties it")
        .takes(ProfileChange.class)
        .gives(200, ProfileView.class, ProfileView.EXAMPLE)
        .fails(NOT_FOUND)
        .does(call -> save(call, call.body().changes()));
  }

  private ProfileView save(Call<?, ?> call, Changes changes) {
    return switch (profiles.handle(
        new ManageProfile.Command(call.caller(), changes, call.origin()))) {
      case Result.Saved saved -> ProfileView.of(saved.shown());
      case Result.Refused refused -> throw refusal(refused.reason());
      case Result.Untold() -> throw NOT_FOUND.reply();
    };
  }

  private static FaultException refusal(ProfileRefusal reason) {
    return invalid(
        "date_of_birth",
        switch (reason) {
          case IMPOSSIBLE_BIRTH_DATE -> "Enter a valid date of birth.";
          case BIRTH_DATE_OF_PAPERS_DIFFERS -> "This is not the date of birth of your documents.";
        });
  }
}
