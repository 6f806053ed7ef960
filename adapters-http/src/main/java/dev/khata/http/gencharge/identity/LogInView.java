package dev.khata.http.gencharge.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.gencharge.identity.Grants.WelcomeView;
import java.time.Duration;
import java.util.Optional;

/** Either word that a one-time password is on its way, or all that it would have opened. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LogInView(
    Optional<String> message,
    Optional<Long> otpExpiresIn,
    Optional<Secret> accessToken,
    Optional<Secret> refreshToken,
    Optional<String> tokenType,
    Optional<Long> expiresIn,
    Optional<UserView> user) {
  static final LogInView EXAMPLE = of(Duration.ofMinutes(5));

  static LogInView of(Duration codeLifetime) {
    return new LogInView(
        Optional.of(CodeSentView.SENT),
        Optional.of(codeLifetime.toSeconds()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static LogInView of(WelcomeView welcome) {
    return new LogInView(
        Optional.empty(),
        Optional.empty(),
        Optional.of(welcome.accessToken()),
        Optional.of(welcome.refreshToken()),
        Optional.of(welcome.tokenType()),
        Optional.of(welcome.expiresIn()),
        Optional.of(welcome.user()));
  }
}
