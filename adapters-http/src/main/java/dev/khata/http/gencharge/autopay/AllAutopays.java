package dev.khata.http.gencharge.autopay;

import dev.khata.application.autopay.ManageMandates;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.Section;
import dev.khata.http.gencharge.autopay.AutopayBodies.AutopayQuery;
import jakarta.inject.Inject;
import java.util.Optional;

/** The autopays of everybody, for admins. */
public final class AllAutopays {
  private final ManageMandates mandates;
  private final AutopayQueries queries;

  @Inject
  AllAutopays(ManageMandates mandates, AutopayQueries queries) {
    this.mandates = mandates;
    this.queries = queries;
  }

  void declare(Section api) {
    api.get("/autopay/admin/all")
        .named("listAutopays")
        .needs(Access.admin(Resource.AUTOPAY, Action.READ))
        .summary("The autopays of all users")
        .query(AutopayQuery.class)
        .gives(MyAutopays.PAGE)
        .does(
            call ->
                Paged.of(
                    queries.of(Optional.empty(), call.query()), mandates::page, AutopayView::of));
  }
}
