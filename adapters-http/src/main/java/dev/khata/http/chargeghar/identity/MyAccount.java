package dev.khata.http.chargeghar.identity;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.http.chargeghar.UserView;
import dev.khata.http.chargeghar.Views;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;

/** What users see of themselves. */
public final class MyAccount {
  private final Views views;

  @Inject
  MyAccount(Views views) {
    this.views = views;
  }

  void declare(Section api) {
    api.get("/api/auth/me")
        .named("getCurrentUser")
        .needs(USER)
        .summary("The caller")
        .gives(200, UserView.class, UserView.EXAMPLE)
        .does(call -> views.user(call.caller().user()));
  }
}
