package dev.khata.http.chargeghar.identity;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.application.identity.ManageProfile.Changes;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Profile.Told;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Prose;
import dev.khata.http.chargeghar.Dates;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.Multiline;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** What clients send of profiles. */
final class ProfileBodies {
  private static final int LONGEST_NAME = 2 * PersonName.LONGEST + 1;

  private ProfileBodies() {}

  record ProfileRequest(
      @NotNull @Size(min = Profile.SHORTEST_NAME, max = LONGEST_NAME) String fullName,
      @Schema(format = "date") Optional<@Size(max = Dates.LONGEST) String> dateOfBirth,
      @Multiline Optional<@Size(max = Told.LONGEST_ADDRESS) String> address,
      @AsTyped Optional<@Size(max = HttpsUrl.LONGEST) String> avatarUrl) {
    static final ProfileRequest EXAMPLE =
        new ProfileRequest(
            "Asha Rai",
            Optional.of("1990-03-15"),
            Optional.of("Damak 4, Jhapa"),
            Optional.of("https://pictures.example/asha.jpg"));

    /** What is left out is empty from then on. */
    Changes changes() {
      return new Changes(
          Patch.to(name(fullName)),
          Patch.to(dateOfBirth.map(ProfileBodies::date)),
          Patch.to(ProfileBodies.address(address)),
          Patch.to(avatar(avatarUrl)));
    }
  }

  record ProfileChange(
      Patch<@Size(min = Profile.SHORTEST_NAME, max = LONGEST_NAME) String> fullName,
      @Schema(format = "date") Patch<Optional<@Size(max = Dates.LONGEST) String>> dateOfBirth,
      @Multiline Patch<Optional<@Size(max = Told.LONGEST_ADDRESS) String>> address,
      @AsTyped Patch<Optional<@Size(max = HttpsUrl.LONGEST) String>> avatarUrl) {

    Changes changes() {
      return new Changes(
          fullName.map(ProfileBodies::name),
          dateOfBirth.map(typed -> typed.map(ProfileBodies::date)),
          address.map(ProfileBodies::address),
          avatarUrl.map(ProfileBodies::avatar));
    }
  }

  private static PersonName name(String typed) {
    PersonName name =
        PersonName.split(typed).orElseThrow(() -> invalid("full_name", "Enter a valid name."));
    if (!Profile.isName(name)) {
      throw FaultException.invalid("full_name", new Problem.TooShort(Profile.SHORTEST_NAME));
    }
    return name;
  }

  private static LocalDate date(String typed) {
    return Dates.date(typed, "date_of_birth");
  }

  /** Some apps send empty what they were not told. */
  private static Optional<Prose> address(Optional<String> typed) {
    return typed.flatMap(Prose::parse);
  }

  private static Optional<HttpsUrl> avatar(Optional<String> typed) {
    return typed
        .filter(text -> !PlainText.isBlank(text))
        .map(
            text ->
                HttpsUrl.parse(text)
                    .orElseThrow(() -> invalid("avatar_url", "Enter a valid https URL.")));
  }
}
