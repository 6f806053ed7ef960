package dev.khata.http.gencharge.access;

import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PlainText;
import dev.khata.http.endpoint.Problem;

/** Reads names and addresses of people as they are typed. */
final class Typed {
  private Typed() {}

  static PersonName name(String typed) {
    if (PlainText.isBlank(typed)) {
      throw invalid(new Problem.Blank(), "name");
    }
    return PersonName.split(typed)
        .orElseThrow(() -> invalid(new Problem.ForbiddenCharacters(), "name"));
  }

  static EmailAddress email(String typed) {
    return EmailAddress.parse(typed)
        .orElseThrow(() -> invalid(new Problem.BadFormat("email"), "email"));
  }
}
