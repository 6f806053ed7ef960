package dev.khata.http.gencharge.access;

import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Query;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.input.AsTyped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** What clients send of admins. */
final class AdminBodies {
  static final int LONGEST_EMAIL = 254;

  /** Characters of a part of a name that is looked for. */
  private static final int LONGEST_PART = 300;

  private AdminBodies() {}

  record AdminRequest(
      @NotBlank @Size(max = PersonName.LONGEST) String name,
      @AsTyped @NotBlank @Size(max = LONGEST_EMAIL) String email,
      @AsTyped @NotBlank @Size(max = Lines.LONGEST) String phoneNumber,
      @NotNull @Min(1) Long roleId) {
    static final AdminRequest EXAMPLE =
        new AdminRequest("Asha Rao", "asha@example.com", "+919876543210", 7L);
  }

  record AdminChange(
      Optional<@Size(max = PersonName.LONGEST) String> name, Optional<@Min(1) Long> roleId) {
    static final AdminChange EXAMPLE = new AdminChange(Optional.of("Asha Rao"), Optional.of(7L));
  }

  record OwnChange(
      Optional<@Size(max = PersonName.LONGEST) String> name,
      @AsTyped Optional<@Size(max = LONGEST_EMAIL) String> email,
      @AsTyped Optional<@Size(max = Lines.LONGEST) String> phoneNumber) {
    static final OwnChange EXAMPLE =
        new OwnChange(Optional.of("Asha Rao"), Optional.of("asha@example.com"), Optional.empty());
  }

  record AdminQuery(
      Optional<@Size(max = LONGEST_PART) String> name,
      Optional<@Size(max = LONGEST_EMAIL) String> email,
      Optional<@Size(max = Lines.LONGEST) String> phoneNumber,
      Optional<@Size(max = LONGEST_PART) String> roleName,
      @Valid Sorting<Admins.Sort> sort,
      @Valid Paging.FromSkip paging) {

    Query<Admins.Filter, Admins.Sort> asked(Lines lines) {
      Admins.Filter filter =
          new Admins.Filter(
              name, email, phoneNumber.map(typed -> lines.line(typed, "phone_number")), roleName);
      return new Query<>(filter, sort.upwards(Admins.Sort.ID), paging.window());
    }
  }
}
