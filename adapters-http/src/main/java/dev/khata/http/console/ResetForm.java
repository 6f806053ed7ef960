package dev.khata.http.console;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.kernel.Contract;
import java.util.Optional;

/**
 * How one contract takes a new password for the token of a reset link. All that the page needs to
 * know of a contract is its line here.
 *
 * @param confirm the path to which the page posts a JSON object with the next two members
 * @param tokenMember for the token of the link
 * @param passwordMember for the new password
 * @param policy what the page says of the password beforehand; the contract alone judges it
 */
record ResetForm(
    String confirm,
    String tokenMember,
    String passwordMember,
    PasswordPolicy policy,
    Answers answers) {

  /**
   * Where the contract's answers hold what the person is to read. A message is a text or a list of
   * texts.
   *
   * @param done the member with the message of success
   * @param problem the member with the message of an error
   * @param fields the member of an error that has a list of texts for each field, under its name;
   *     empty where those lists are members of the error itself
   * @param deadLink the {@code code} of an error after which the link is of no more use; empty
   *     where errors have no code, and then the form stays
   */
  record Answers(String done, String problem, Optional<String> fields, Optional<String> deadLink) {}

  /** Empty for a contract that sends no reset links. */
  static Optional<ResetForm> of(Contract contract) {
    return switch (contract) {
      case MYPHARMA ->
          Optional.of(
              new ResetForm(
                  "/api/auth/password-reset/confirm/",
                  "token",
                  "new_password",
                  PasswordPolicy.STRICT,
                  new Answers(
                      "message", "detail", Optional.empty(), Optional.of("invalid_reset_token"))));
      case WATTSUP ->
          Optional.of(
              new ResetForm(
                  "/api/v1/auth/reset-password",
                  "token",
                  "newPassword",
                  PasswordPolicy.SIX,
                  new Answers("message", "message", Optional.of("errors"), Optional.empty())));
      case CHARGEGHAR, GENCHARGE -> Optional.empty();
    };
  }
}
