package dev.khata.http.gencharge.identity;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.identity.ChangePhone;
import dev.khata.application.identity.RequestOtp;
import dev.khata.application.identity.RequestPhoneChange;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.input.AsTyped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A user takes another phone number. */
public final class MyPhone {
  private final RequestPhoneChange requestPhoneChange;
  private final ChangePhone changePhone;
  private final Identifiers identifiers;
  private final Grants grants;
  private final TryLater tryLater;

  @Inject
  MyPhone(
      RequestPhoneChange requestPhoneChange,
      ChangePhone changePhone,
      Identifiers identifiers,
      Grants grants,
      TryLater tryLater) {
    this.requestPhoneChange = requestPhoneChange;
    this.changePhone = changePhone;
    this.identifiers = identifiers;
    this.grants = grants;
    this.tryLater = tryLater;
  }

  record PhoneRequest(
      @AsTyped @NotBlank @Size(max = Identifiers.LONGEST_PHONE) String phoneNumber) {
    static final PhoneRequest EXAMPLE = new PhoneRequest("+919812345678");
  }

  void declare(Section api) {
    api.post("/user/me/phone")
        .named("requestPhoneChange")
        .needs(USER)
        .hidesTime()
        .summary("Send a one-time password to the number that is to be the caller's")
        .takes(PhoneRequest.class, PhoneRequest.EXAMPLE)
        .gives(200, CodeSentView.class, CodeSentView.EXAMPLE)
        .does(this::request);

    api.post("/user/me/phone/verify")
        .named("changePhone")
        .needs(USER)
        .summary("Take the number to which the one-time password was sent; other sessions end")
        .takes(OtpRequest.class, OtpRequest.EXAMPLE)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(IdentityErrors.INVALID_OTP)
        .does(this::change);
  }

  private CodeSentView request(Call<PhoneRequest, Nothing> call) {
    return switch (requestPhoneChange.handle(
        new RequestPhoneChange.Command(
            call.caller(), identifiers.number(call.body().phoneNumber()), call.origin()))) {
      case RequestOtp.Result.Sent sent -> CodeSentView.of(sent.lifetime());
      case RequestOtp.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  private UserView change(Call<OtpRequest, Nothing> call) {
    return switch (changePhone.handle(
        new ChangePhone.Command(
            call.caller(),
            identifiers.number(call.body().phoneNumber()),
            identifiers.code(call.body().otp()),
            call.origin()))) {
      case ChangePhone.Result.Changed changed -> grants.user(changed.user());
      case ChangePhone.Result.WrongCode wrong -> throw IdentityErrors.INVALID_OTP.reply();
      case ChangePhone.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }
}
