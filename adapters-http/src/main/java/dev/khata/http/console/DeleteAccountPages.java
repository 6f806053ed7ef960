package dev.khata.http.console;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.lifecycle.LeaveByCode;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Region;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Limit;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code /account/delete}: where people delete their account without the app, proving by a code
 * that it is theirs. Plain forms: what one page has to know of the one before stands in the page,
 * and nothing in a link or a cookie.
 */
public final class DeleteAccountPages {
  private static final String HOME = "/account";
  static final String START = HOME + "/delete";
  static final String CODE = START + "/code";
  static final String PROVE = START + "/prove";
  static final String CONFIRM = START + "/confirm";

  /** As for the other pages, but forms may be sent, to here. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final Limit REQUESTS = Limit.perIp("account-deletion", 20, Duration.ofMinutes(1));

  /** Says nothing of a number with its country. */
  private static final Region ANY = Contract.GENCHARGE.home();

  private final LeaveByCode leave;
  private final PhoneNumbers phones;

  @Inject
  DeleteAccountPages(LeaveByCode leave, PhoneNumbers phones) {
    this.leave = leave;
    this.phones = phones;
  }

  record AskForm(Optional<@Size(max = 254) String> identifier) {}

  record ProveForm(
      Optional<@Size(max = 254) String> identifier, Optional<@Size(max = 100) String> code) {}

  record ConfirmForm(
      Optional<@Size(max = 200) String> token, Optional<@Size(max = 10) String> forfeit) {}

  public Api api() {
    Api api = Api.own("Account", new DeleteAccountErrors()).answeringFor(HOME);
    Section section = api.section("Account");
    section
        .get(START)
        .needs(PUBLIC)
        .limit(REQUESTS)
        .summary("The page on which people delete their account")
        .givesContent(200, "text/html")
        .shared()
        .replies(call -> page(DeleteAccountPage.start()));
    section
        .post(CODE)
        .needs(PUBLIC)
        .limit(REQUESTS)
        .hidesTime()
        .takes(Payload.form(AskForm.class))
        .givesContent(200, "text/html")
        .replies(this::ask);
    section
        .post(PROVE)
        .needs(PUBLIC)
        .limit(REQUESTS)
        .hidesTime()
        .takes(Payload.form(ProveForm.class))
        .givesContent(200, "text/html")
        .replies(this::prove);
    section
        .post(CONFIRM)
        .needs(PUBLIC)
        .limit(REQUESTS)
        .takes(Payload.form(ConfirmForm.class))
        .givesContent(200, "text/html")
        .replies(this::confirm);
    return api;
  }

  private Reply<Content> ask(Call<AskForm, Nothing> call) {
    String typed = call.body().identifier().orElse("");
    return of(typed, known -> ask(typed, known, call.origin()));
  }

  private Content ask(String typed, Identifier identifier, Origin origin) {
    return switch (leave.ask(identifier, origin)) {
      case LeaveByCode.Asked asked -> DeleteAccountPage.code(typed, Optional.empty());
      case LeaveByCode.TooMany tooMany -> DeleteAccountPage.startAgain(DeleteAccountPage.LATER);
    };
  }

  private Reply<Content> prove(Call<ProveForm, Nothing> call) {
    String typed = call.body().identifier().orElse("");
    String code = call.body().code().orElse("");
    return of(typed, known -> prove(typed, known, code, call.origin()));
  }

  private Content prove(String typed, Identifier identifier, String code, Origin origin) {
    return switch (leave.prove(identifier, code, origin)) {
      case LeaveByCode.Proven(String token, LeaveByCode.Prospect prospect) ->
          DeleteAccountPage.confirm(token, prospect, Optional.empty());
      case LeaveByCode.WrongCode wrong ->
          DeleteAccountPage.code(typed, Optional.of(DeleteAccountPage.WRONG_CODE));
      case LeaveByCode.TooMany tooMany -> DeleteAccountPage.startAgain(DeleteAccountPage.LATER);
    };
  }

  private Reply<Content> confirm(Call<ConfirmForm, Nothing> call) {
    String token = call.body().token().orElse("");
    boolean forfeits = call.body().forfeit().isPresent();
    return page(
        switch (leave.leave(token, forfeits, call.origin())) {
          case LeaveByCode.Deleted deleted -> DeleteAccountPage.done(deleted.erasedOn());
          case LeaveByCode.Refused(DeletionRefusal reason, LeaveByCode.Prospect prospect) ->
              DeleteAccountPage.confirm(token, prospect, Optional.of(reason));
          case LeaveByCode.TooLate tooLate ->
              DeleteAccountPage.startAgain(DeleteAccountPage.TOO_LATE);
        });
  }

  private Reply<Content> of(String typed, Function<Identifier, Content> next) {
    return page(
        identifier(typed)
            .map(next)
            .orElseGet(() -> DeleteAccountPage.startAgain(DeleteAccountPage.NO_IDENTIFIER)));
  }

  /** A number with its country, since nothing here says which one its owner is at home in. */
  private Optional<Identifier> identifier(String typed) {
    String trimmed = PlainText.trim(typed);
    if (trimmed.indexOf('@') >= 0) {
      return EmailAddress.parse(trimmed).map(Identifier.Email::new);
    }
    return Optional.of(trimmed)
        .filter(text -> text.startsWith("+") || text.startsWith("00"))
        .flatMap(text -> phones.parse(text, ANY))
        .map(Identifier.Phone::new);
  }

  private static Reply<Content> page(Content content) {
    return reply(200, content);
  }

  static Reply<Content> reply(int status, Content content) {
    return Reply.of(status, content).with("Content-Security-Policy", POLICY);
  }
}
