package dev.khata.http.gencharge.identity;

import dev.khata.domain.kernel.Secret;
import dev.khata.http.input.AsTyped;
import dev.khata.http.input.TypedCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A phone, and the one-time password that was sent to it. */
record OtpRequest(
    @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_PHONE) String phoneNumber,
    @NotNull @TypedCode(message = "Must be 6 digits") Secret otp) {
  static final OtpRequest EXAMPLE = new OtpRequest("+919876543210", new Secret("123456"));

  /** The same as OAuth's password grant sends it. */
  record OtpForm(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_PHONE) String username,
      @NotNull @TypedCode(message = "Must be 6 digits") Secret password) {

    OtpRequest meaning() {
      return new OtpRequest(username, password);
    }
  }
}
