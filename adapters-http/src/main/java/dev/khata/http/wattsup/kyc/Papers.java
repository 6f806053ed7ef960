package dev.khata.http.wattsup.kyc;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Cnic;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.wattsup.kyc.KycForms.SubmitKycForm;
import dev.khata.http.wattsup.kyc.KycForms.UpdateKycRequest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what applicants say of themselves; everything that is wrong with it is told at once. */
public final class Papers {
  private final PhoneNumbers phones;
  private final InstantSource clock;

  @Inject
  Papers(PhoneNumbers phones, InstantSource clock) {
    this.phones = phones;
    this.clock = clock;
  }

  KycProfile profile(SubmitKycForm form) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<PhoneNumber> phone = phone(form.phone(), problems);
    Optional<BirthDate> birthDate = birthDate(form.dateOfBirth(), problems);
    Optional<Cnic> cnic = Cnic.parse(form.cnicNumber().strip());
    if (cnic.isEmpty()) {
      problems.add(problem("cnicNumber", "CNIC number, 12345-1234567-1"));
    }
    refuse(problems);
    return new KycProfile(
        phone,
        Optional.of(label(form.city(), "city")),
        Optional.of(label(form.province(), "province")),
        Optional.of(label(form.country(), "country")),
        Optional.of(form.gender()),
        birthDate,
        cnic.map(IdentityPaper::of).orElseThrow());
  }

  KycPatch patch(UpdateKycRequest request) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<PhoneNumber> phone = request.phone().flatMap(typed -> phone(typed, problems));
    Optional<BirthDate> birthDate = request.dateOfBirth().flatMap(day -> birthDate(day, problems));
    refuse(problems);
    return new KycPatch(
        phone,
        request.city(),
        request.province(),
        request.country(),
        request.gender(),
        birthDate,
        Optional.empty());
  }

  private Optional<PhoneNumber> phone(String typed, List<FieldProblem> problems) {
    Optional<PhoneNumber> phone = phones.parse(typed, Contract.WATTSUP.home());
    if (phone.isEmpty()) {
      problems.add(problem("phone", "phone number"));
    }
    return phone;
  }

  private Optional<BirthDate> birthDate(LocalDate day, List<FieldProblem> problems) {
    BirthDate date = new BirthDate(day);
    if (date.isPossible(KycProfile.today(clock.instant()))) {
      return Optional.of(date);
    }
    problems.add(problem("dateOfBirth", "date of birth"));
    return Optional.empty();
  }

  private static Label label(String text, String field) {
    return Label.parse(text)
        .orElseThrow(() -> FaultException.invalid(field, new Problem.ForbiddenCharacters()));
  }

  private static FieldProblem problem(String field, String format) {
    return new FieldProblem(List.of(field), new Problem.BadFormat(format));
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(new Fault.Invalid(problems));
    }
  }
}
