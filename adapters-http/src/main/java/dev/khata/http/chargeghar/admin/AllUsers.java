package dev.khata.http.chargeghar.admin;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static dev.khata.http.endpoint.Access.admin;

import dev.khata.application.identity.ReadUsers;
import dev.khata.application.identity.access.EditUsers;
import dev.khata.application.identity.access.UserEdit;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Contract;
import dev.khata.http.chargeghar.Identifiers;
import dev.khata.http.chargeghar.PageLinks;
import dev.khata.http.chargeghar.Paging;
import dev.khata.http.chargeghar.UserView;
import dev.khata.http.chargeghar.Views;
import dev.khata.http.chargeghar.admin.UserBodies.UserFields;
import dev.khata.http.chargeghar.admin.UserBodies.UserRequest;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Draft;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import jakarta.inject.Inject;
import java.util.UUID;

/** The accounts of everybody, for admins. */
public final class AllUsers {
  private static final String PATH = "/api/users";
  private static final PathParam<UUID> ID = PathParam.uuid("id");

  private final ReadUsers readUsers;
  private final EditUsers editUsers;
  private final Identifiers identifiers;
  private final PhoneStarts phones;
  private final Views views;
  private final PageLinks links;

  @Inject
  AllUsers(
      ReadUsers readUsers,
      EditUsers editUsers,
      Identifiers identifiers,
      PhoneStarts phones,
      Views views,
      PageLinks links) {
    this.readUsers = readUsers;
    this.editUsers = editUsers;
    this.identifiers = identifiers;
    this.phones = phones;
    this.views = views;
    this.links = links;
  }

  void declare(Section api) {
    api.get(PATH)
        .named("listUsers")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("Users, the newest first, found by name, username, e-mail or phone")
        .query(UserQuery.class)
        .gives(Success.rows(200, Paging.RESULTS, UserView.class, UserView.EXAMPLE))
        .fails(NOT_FOUND)
        .does(
            call -> {
              UserQuery query = call.query();
              return links.page(
                  PATH,
                  query.paging(),
                  query.parameters(),
                  readUsers.page(query.asked(phones)),
                  views::users);
            });

    api.post(PATH)
        .named("createUser")
        .needs(admin(Resource.USERS, Action.WRITE))
        .summary("Make an account; its owner proves phone and e-mail themselves")
        .takes(UserRequest.class, UserRequest.EXAMPLE)
        .gives(201, UserView.class, UserView.EXAMPLE)
        .fails(AccessErrors.DENIED, AccessErrors.NOT_HELD)
        .does(
            call ->
                view(
                    AccessErrors.made(
                        editUsers.add(command(call, call.body().edit(identifiers))))));

    api.get(PATH + "/{id}")
        .named("getUser")
        .needs(admin(Resource.USERS, Action.READ))
        .summary("A user")
        .at(ID)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .finds(NOT_FOUND, call -> readUsers.find(call.path(ID)).map(this::view));

    change(api.put(PATH + "/{id}").named("updateUser"));
    change(api.patch(PATH + "/{id}").named("changeUser"));
  }

  /** Both take the same, as Django REST does where no field is required. */
  private void change(Draft<Nothing, Nothing, Nothing> draft) {
    draft
        .needs(admin(Resource.USERS, Action.EDIT))
        .summary("Change an account: what is left out stays; a suspended one has no sessions left")
        .at(ID)
        .takes(UserFields.class)
        .gives(200, UserView.class, UserView.EXAMPLE)
        .fails(NOT_FOUND, AccessErrors.DENIED, AccessErrors.NOT_HELD, AccessErrors.HOLDS_MORE)
        .does(
            call -> {
              User user = readUsers.find(call.path(ID)).orElseThrow(NOT_FOUND::reply);
              UserEdit edit = call.body().edit(identifiers);
              return view(AccessErrors.made(editUsers.change(user.id(), command(call, edit))));
            });
  }

  private static EditUsers.Command command(Call<?, ?> call, UserEdit edit) {
    return new EditUsers.Command(edit, Contract.CHARGEGHAR, call.actor());
  }

  private UserView view(User user) {
    return views.user(user);
  }
}
