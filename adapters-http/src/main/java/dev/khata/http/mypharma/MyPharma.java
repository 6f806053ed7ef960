package dev.khata.http.mypharma;

import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.ContractPolicy;
import dev.khata.domain.identity.Link;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.docs.DocumentPages;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Glossary;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.TimeFormat;
import dev.khata.http.endpoint.Vocabulary;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The whole contract, section by section. */
public final class MyPharma {
  private static final JsonStyle STYLE =
      new JsonStyle(
          Naming.SNAKE_CASE, TimeFormat.MICROSECONDS, Vocabulary.of(RoleName.NAMES, Status.NAMES));

  private final Supplier<URI> server;
  private final MyPharmaErrors errors;
  private final SigningUp signingUp;
  private final LoggingIn loggingIn;
  private final MyAccount myAccount;
  private final ResettingPasswords resettingPasswords;

  public MyPharma(
      MyPharmaErrors errors,
      SigningUp signingUp,
      LoggingIn loggingIn,
      MyAccount myAccount,
      ResettingPasswords resettingPasswords,
      Supplier<URI> server) {
    this.server = server;
    this.errors = errors;
    this.signingUp = signingUp;
    this.loggingIn = loggingIn;
    this.myAccount = myAccount;
    this.resettingPasswords = resettingPasswords;
  }

  /** Lets in whoever registered with an address alone, too; links in e-mails lead to its pages. */
  public static ContractPolicy policy(TokenLifetimes lifetimes) {
    return new ContractPolicy(
        Contract.MYPHARMA,
        lifetimes,
        Set.of(AccountState.ACTIVE),
        true,
        Map.of(
            Link.Kind.VERIFY_EMAIL, "/api/auth/verify-email/",
            Link.Kind.RESET_PASSWORD, "/console/mypharma/reset-password"));
  }

  public Api api() {
    Api api =
        Api.of(Contract.MYPHARMA, "My Pharma", STYLE, errors)
            .explainedBy(Glossary.beside(MyPharma.class));
    signingUp.declare(api.section("Signing up"));
    loggingIn.declare(api.section("Logging in"));
    myAccount.declare(api.section("My account"));
    resettingPasswords.declare(api.section("Resetting a password"));
    new DocumentPages(api, server)
        .declare(api.section("Documentation"), "/api/schema/", "/api/schema/swagger/");
    return api;
  }
}
