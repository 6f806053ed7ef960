package dev.khata.http.gencharge.access;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.identity.ChangeEmail;
import dev.khata.application.identity.access.EditSelf;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.TryLater;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.access.AdminBodies.OwnChange;
import jakarta.inject.Inject;

/** What an admin sees and changes of themselves. */
public final class OwnAdmin {
  private static final Problem BY_CODE_ALONE =
      new Problem.Other("Not your number: change it by POST /user/me/phone, which sends it a code");

  private final EditSelf editSelf;
  private final Lines lines;
  private final TryLater tryLater;

  @Inject
  OwnAdmin(EditSelf editSelf, Lines lines, TryLater tryLater) {
    this.editSelf = editSelf;
    this.lines = lines;
    this.tryLater = tryLater;
  }

  void declare(Section api) {
    api.get("/admin/me")
        .named("getCurrentAdmin")
        .needs(admin(Resource.ADMIN_ME, Action.READ))
        .summary("The caller, as an admin")
        .gives(200, AdminView.class, AdminView.EXAMPLE)
        .does(call -> AdminView.of(call.caller().user()));

    api.patch("/admin/me")
        .named("changeCurrentAdmin")
        .needs(admin(Resource.ADMIN_ME, Action.EDIT))
        .summary("Change one's own name or address: what is left out stays")
        .takes(OwnChange.class, OwnChange.EXAMPLE)
        .gives(200, AdminView.class, AdminView.EXAMPLE)
        .fails(EMAIL_TAKEN)
        .does(this::change);
  }

  private AdminView change(Call<OwnChange, Nothing> call) {
    OwnChange body = call.body();
    User self = call.caller().user();
    body.phoneNumber().ifPresent(typed -> requireOwn(self, typed));
    var command =
        new EditSelf.Command(
            call.caller(),
            body.name().map(Typed::name),
            body.email().map(Typed::email),
            call.origin());
    return switch (editSelf.handle(command)) {
      case ChangeEmail.Result.Changed changed -> AdminView.of(changed.user());
      case ChangeEmail.Result.Taken taken -> throw EMAIL_TAKEN.reply();
      case ChangeEmail.Result.TooMany tooMany -> throw tryLater.at(tooMany.until());
    };
  }

  /** Apps may send the number that they were shown. */
  private void requireOwn(User self, String typed) {
    if (!self.holds(new Identifier.Phone(lines.line(typed, "phone_number")))) {
      throw invalid(BY_CODE_ALONE, "phone_number");
    }
  }
}
