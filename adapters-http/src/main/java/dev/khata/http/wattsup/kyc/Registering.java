package dev.khata.http.wattsup.kyc;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.kyc.RegisterWithKyc;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.wattsup.KycErrors;
import dev.khata.http.wattsup.MessageView;
import dev.khata.http.wattsup.WattsUpErrors;
import dev.khata.http.wattsup.kyc.KycForms.RegisterWithKycForm;
import jakarta.inject.Inject;
import java.util.List;

/** Signing up with papers. */
public final class Registering {
  private static final PasswordPolicy POLICY = PasswordPolicy.STRICT;
  private static final MessageView REGISTERED =
      new MessageView(
          "Registration successful. Please check your email for verification. Your KYC has been"
              + " submitted and will be reviewed by an admin.");

  private final RegisterWithKyc registerWithKyc;
  private final Papers papers;

  @Inject
  Registering(RegisterWithKyc registerWithKyc, Papers papers) {
    this.registerWithKyc = registerWithKyc;
    this.papers = papers;
  }

  void declare(Section api) {
    api.post("/api/v1/auth/register-with-kyc")
        .named("registerWithKyc")
        .needs(PUBLIC)
        .summary("Register with name, e-mail address, password and identity papers")
        .takes(Payload.form(RegisterWithKycForm.class))
        .gives(201, MessageView.class, REGISTERED)
        .fails(WattsUpErrors.EMAIL_EXISTS, KycErrors.CNIC_TAKEN)
        .does(call -> register(call.body(), call.origin()));
  }

  private MessageView register(RegisterWithKycForm form, Origin origin) {
    PersonName name =
        PersonName.parse(form.firstName(), form.lastName())
            .orElseThrow(() -> new IllegalStateException("names were validated"));
    EmailAddress email =
        EmailAddress.parse(form.email())
            .orElseThrow(() -> FaultException.invalid("email", new Problem.BadFormat("email")));
    var result =
        registerWithKyc.handle(
            new RegisterWithKyc.Command(
                name,
                email,
                new Password(form.password().reveal()),
                POLICY,
                papers.profile(form.papers()),
                form.papers().documents(),
                new Actor.Visitor(Contract.WATTSUP, origin)));
    return switch (result) {
      case RegisterWithKyc.Result.Registered registered -> REGISTERED;
      case RegisterWithKyc.Result.EmailTaken taken -> throw WattsUpErrors.EMAIL_EXISTS.reply();
      case RegisterWithKyc.Result.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          throw WattsUpErrors.weakPassword("password", POLICY, faults);
      case RegisterWithKyc.Result.Refused(KycRefusal reason) -> throw KycErrors.of(reason);
    };
  }
}
