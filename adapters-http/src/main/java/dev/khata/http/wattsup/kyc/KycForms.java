package dev.khata.http.wattsup.kyc;

import dev.khata.application.kyc.HandedIn;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Secret;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Upload;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.Multiline;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What applicants send. */
final class KycForms {
  static final String JPEG = "image/jpeg";
  static final String PNG = "image/png";
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_CNIC = 30;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_NOTES = 2_000;

  private KycForms() {}

  /** Papers of somebody who signs up with them. */
  record RegisterWithKycForm(
      @NotBlank @Size(max = PersonName.LONGEST) String firstName,
      @NotBlank @Size(max = PersonName.LONGEST) String lastName,
      @AsTyped @NotBlank @Email @Size(max = LONGEST_EMAIL) String email,
      @NotNull @Size(min = 8, max = Password.LONGEST) Secret password,
      @Valid SubmitKycForm papers) {}

  /** Papers of somebody who has signed up without them. */
  record SubmitKycForm(
      @NotBlank @Size(max = LONGEST_PHONE) String phone,
      @NotBlank @Size(max = Label.LONGEST) String city,
      @NotBlank @Size(max = Label.LONGEST) String province,
      @NotBlank @Size(max = Label.LONGEST) String country,
      @NotNull Gender gender,
      @NotNull LocalDate dateOfBirth,
      @NotBlank @Size(max = LONGEST_CNIC) String cnicNumber,
      @NotNull
          @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Upload cnicFront,
      @NotNull
          @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Upload cnicBack,
      @NotNull
          @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Upload selfie) {

    HandedIn documents() {
      return HandedIn.pictures(
          Map.of(
              DocumentType.CNIC_FRONT, file(cnicFront),
              DocumentType.CNIC_BACK, file(cnicBack),
              DocumentType.SELFIE, file(selfie)));
    }
  }

  /** Better or further documents; at least one. */
  record ResubmitKycForm(
      @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Optional<Upload> cnicFront,
      @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Optional<Upload> cnicBack,
      @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Optional<Upload> selfie,
      @Accepts(
              value = {JPEG, PNG},
              byContent = true)
          Optional<Upload> additional,
      @Multiline Optional<@Size(max = LONGEST_NOTES) String> notes) {

    HandedIn documents() {
      Map<DocumentType, PictureFile> pictures = new EnumMap<>(DocumentType.class);
      cnicFront.ifPresent(file -> pictures.put(DocumentType.CNIC_FRONT, file(file)));
      cnicBack.ifPresent(file -> pictures.put(DocumentType.CNIC_BACK, file(file)));
      selfie.ifPresent(file -> pictures.put(DocumentType.SELFIE, file(file)));
      additional.ifPresent(file -> pictures.put(DocumentType.ADDITIONAL, file(file)));
      return HandedIn.pictures(pictures);
    }
  }

  /** What of the profile is to be corrected. */
  record UpdateKycRequest(
      Optional<Label> city,
      Optional<Label> province,
      Optional<Label> country,
      Optional<Gender> gender,
      Optional<LocalDate> dateOfBirth,
      Optional<@Size(min = 1, max = LONGEST_PHONE) String> phone) {
    static final UpdateKycRequest EXAMPLE =
        new UpdateKycRequest(
            Optional.of(new Label("Lahore")),
            Optional.of(new Label("Punjab")),
            Optional.of(new Label("Pakistan")),
            Optional.of(Gender.MALE),
            Optional.of(LocalDate.parse("1990-01-01")),
            Optional.of("+92 300 9876543"));
  }

  private static PictureFile file(Upload upload) {
    return new PictureFile(upload.size(), upload::open);
  }
}
