package dev.khata.http.openapi;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Payload;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contract's callers can show to be let in.
 *
 * @param used the levels of access that its endpoints have
 * @param passwordGrant the path that gives tokens for OAuth 2's password form, if there is one;
 *     with it the documentation can log in by itself
 */
record Security(Set<Access.Level> used, Optional<String> passwordGrant) {
  private static final String BEARER = "bearer";
  private static final String REGISTRATION = "registration";
  private static final String PASSWORD = "password";

  static Security of(Api api) {
    Set<Access.Level> used = EnumSet.noneOf(Access.Level.class);
    Optional<String> grant = Optional.empty();
    for (Endpoint<?, ?, ?> endpoint : api.endpoints()) {
      used.add(endpoint.access().level());
      if (endpoint.payload() instanceof Payload.JsonOrPasswordForm<?, ?>) {
        grant = Optional.of(endpoint.path());
      }
    }
    return new Security(used, grant);
  }

  Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    if (used.contains(Access.Level.SESSION) || used.contains(Access.Level.OPEN)) {
      schemes.put(BEARER, bearer("JWT", "An access token of this contract."));
      passwordGrant.ifPresent(path -> schemes.put(PASSWORD, password(path)));
    }
    if (used.contains(Access.Level.REGISTRATION)) {
      schemes.put(
          REGISTRATION, bearer(null, "The registration token that a verified code yields."));
    }
    return schemes;
  }

  /** Any one of these will do. */
  List<SecurityRequirement> of(Access.Level level) {
    return switch (level) {
      case PUBLIC -> List.of();
      case OPEN -> {
        List<SecurityRequirement> maybe = new ArrayList<>();
        maybe.add(new SecurityRequirement());
        maybe.addAll(of(Access.Level.SESSION));
        yield maybe;
      }
      case REGISTRATION -> List.of(requirement(REGISTRATION));
      case SESSION -> {
        List<SecurityRequirement> either = new ArrayList<>();
        either.add(requirement(BEARER));
        passwordGrant.ifPresent(path -> either.add(requirement(PASSWORD)));
        yield either;
      }
    };
  }

  private static SecurityRequirement requirement(String scheme) {
    return new SecurityRequirement().addList(scheme);
  }

  private static SecurityScheme bearer(@Nullable String format, String description) {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat(format)
        .description(description);
  }

  private static SecurityScheme password(String path) {
    OAuthFlow flow = new OAuthFlow().tokenUrl(path).scopes(new Scopes());
    return new SecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description("The identifier as username, the one-time password as password.")
        .flows(new OAuthFlows().password(flow));
  }
}
