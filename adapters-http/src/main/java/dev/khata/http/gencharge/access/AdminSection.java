package dev.khata.http.gencharge.access;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;
import static dev.khata.http.gencharge.GenchargeErrors.LAST_SUPER_ADMIN;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;
import static dev.khata.http.gencharge.GenchargeErrors.PERMISSION_DENIED;

import dev.khata.application.identity.access.AddAdmin;
import dev.khata.application.identity.access.AdminChange;
import dev.khata.application.identity.access.EditAdmin;
import dev.khata.domain.identity.Admins;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Lines;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.access.AdminBodies.AdminQuery;
import dev.khata.http.gencharge.access.AdminBodies.AdminRequest;
import jakarta.inject.Inject;

/** Admins, kept by admins who hold as much. */
public final class AdminSection {
  private static final PathParam<String> PHONE = PathParam.text("phone_number", Lines.LONGEST);
  private static final MessageView REMOVED =
      new MessageView("No longer an admin; the account stays");

  private final Admins admins;
  private final AddAdmin addAdmin;
  private final EditAdmin editAdmin;
  private final Lines lines;

  @Inject
  AdminSection(Admins admins, AddAdmin addAdmin, EditAdmin editAdmin, Lines lines) {
    this.admins = admins;
    this.addAdmin = addAdmin;
    this.editAdmin = editAdmin;
    this.lines = lines;
  }

  void declare(Section api) {
    api.get("/admin/")
        .named("listAdmins")
        .needs(admin(Resource.ADMINS, Action.READ))
        .summary("The admins, filtered and sorted")
        .query(AdminQuery.class)
        .gives(Success.rows(200, Paging.PARTS, AdminView.class, AdminView.EXAMPLE))
        .does(call -> Paged.of(call.query().asked(lines), admins::page, AdminView::of));

    api.post("/admin/")
        .named("createAdmin")
        .needs(admin(Resource.ADMINS, Action.WRITE))
        .summary("Make an admin; who has an account with the phone keeps its name and address")
        .takes(AdminRequest.class, AdminRequest.EXAMPLE)
        .gives(200, AdminView.class, AdminView.EXAMPLE)
        .fails(
            PERMISSION_DENIED,
            AccessErrors.PERMISSION_NOT_HELD,
            AccessErrors.ALREADY_ADMIN,
            AccessErrors.TEST_NUMBER,
            AccessErrors.PHONE_TAKEN,
            EMAIL_TAKEN)
        .does(this::create);

    api.patch("/admin/{phone_number}")
        .named("changeAdmin")
        .needs(admin(Resource.ADMINS, Action.EDIT))
        .summary("Change an admin's name or role: what is left out stays")
        .at(PHONE)
        .takes(AdminBodies.AdminChange.class, AdminBodies.AdminChange.EXAMPLE)
        .gives(200, AdminView.class, AdminView.EXAMPLE)
        .fails(
            NOT_FOUND,
            PERMISSION_DENIED,
            AccessErrors.PERMISSION_NOT_HELD,
            AccessErrors.HOLDS_MORE,
            AccessErrors.OWN_RIGHTS,
            AccessErrors.TEST_NUMBER,
            LAST_SUPER_ADMIN)
        .does(this::change);

    api.delete("/admin/{phone_number}")
        .named("deleteAdmin")
        .needs(admin(Resource.ADMINS, Action.DELETE))
        .summary("Take the role of an admin away; the account stays, as that of a user")
        .at(PHONE)
        .gives(200, MessageView.class, REMOVED)
        .fails(
            NOT_FOUND,
            PERMISSION_DENIED,
            AccessErrors.HOLDS_MORE,
            AccessErrors.OWN_RIGHTS,
            LAST_SUPER_ADMIN)
        .does(this::remove);
  }

  private AdminView create(Call<AdminRequest, Nothing> call) {
    AdminRequest body = call.body();
    return view(
        addAdmin.handle(
            new AddAdmin.Command(
                Typed.name(body.name()),
                Typed.email(body.email()),
                lines.line(body.phoneNumber(), "phone_number"),
                body.roleId(),
                Contract.GENCHARGE,
                call.actor())));
  }

  private AdminView change(Call<AdminBodies.AdminChange, Nothing> call) {
    var change = new EditAdmin.Change(call.body().name().map(Typed::name), call.body().roleId());
    return view(editAdmin.change(phone(call), change, call.actor()));
  }

  private MessageView remove(Call<Nothing, Nothing> call) {
    return switch (editAdmin.remove(phone(call), call.actor())) {
      case AdminChange.Made made -> REMOVED;
      case AdminChange.Refused refused -> throw AccessErrors.of(refused.reason());
    };
  }

  private PhoneNumber phone(Call<?, ?> call) {
    return lines.line(call.path(PHONE), PHONE.name());
  }

  private static AdminView view(AdminChange change) {
    return switch (change) {
      case AdminChange.Made made -> AdminView.of(made.user());
      case AdminChange.Refused refused -> throw AccessErrors.of(refused.reason());
    };
  }
}
