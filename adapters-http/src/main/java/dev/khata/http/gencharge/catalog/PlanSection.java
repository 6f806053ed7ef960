package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.OPEN;
import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.catalog.ManagePlans;
import dev.khata.domain.catalog.Plan;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.PlanView;
import dev.khata.http.gencharge.catalog.PlanBodies.PlanChange;
import dev.khata.http.gencharge.catalog.PlanBodies.PlanQuery;
import dev.khata.http.gencharge.catalog.PlanBodies.PlanRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** Plans: everybody may see the active ones, admins keep them. */
public final class PlanSection {
  /** Benefits, description and criteria at their longest, written as escapes. */
  private static final int MAX_BYTES = 256 << 10;

  private static final PathParam<Long> PLAN = PathParam.id("plan_id");
  private static final Permission READ_ALL = new Permission(Resource.PLANS, Action.READ);
  private static final MessageView DELETED = new MessageView("Plan deleted");
  private static final MessageView WITHDRAWN =
      new MessageView("The plan was bought before, so it is now inactive");

  private static final Success<Paged<PlanView>> PAGE =
      Success.rows(200, Paging.PAGES, PlanView.class, PlanView.EXAMPLE);

  private final ManagePlans plans;
  private final Amounts amounts;

  @Inject
  PlanSection(ManagePlans plans, Amounts amounts) {
    this.plans = plans;
    this.amounts = amounts;
  }

  void declare(Section api) {
    api.post("/plans/plan")
        .named("createPlan")
        .needs(Access.admin(Resource.PLANS, Action.WRITE))
        .summary("Create a plan")
        .takes(PlanRequest.class, PlanRequest.EXAMPLE)
        .bodyUpTo(MAX_BYTES)
        .gives(200, PlanView.class, PlanView.EXAMPLE)
        .does(this::create);

    api.get("/plans/plan")
        .named("listPlans")
        .needs(Access.admin(Resource.PLANS, Action.READ))
        .summary("All plans")
        .query(PlanQuery.class)
        .gives(PAGE)
        .does(this::list);

    api.put("/plans/plan/{plan_id}")
        .named("changePlan")
        .needs(Access.admin(Resource.PLANS, Action.EDIT))
        .summary("Change a plan: what is left out stays, null clears what may be empty")
        .at(PLAN)
        .takes(PlanChange.class)
        .bodyUpTo(MAX_BYTES)
        .gives(200, PlanView.class, PlanView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND)
        .does(this::change);

    api.delete("/plans/plan/{plan_id}")
        .named("deletePlan")
        .needs(Access.admin(Resource.PLANS, Action.DELETE))
        .summary("Delete a plan; one that was ever bought is made inactive instead")
        .at(PLAN)
        .gives(200, MessageView.class, DELETED)
        .fails(GenchargeErrors.NOT_FOUND)
        .does(this::delete);

    api.get("/plans/plan/{plan_id}")
        .named("getPlan")
        .needs(OPEN)
        .shared()
        .summary("A plan; an inactive one for admins who may read plans alone")
        .at(PLAN)
        .gives(200, PlanView.class, PlanView.EXAMPLE)
        .finds(GenchargeErrors.NOT_FOUND, this::get);

    api.get("/plans/public/all")
        .named("listPublicPlans")
        .needs(PUBLIC)
        .shared()
        .summary("The active plans")
        .query(PlanQuery.class)
        .gives(PAGE)
        .does(this::listActive);
  }

  private PlanView create(Call<PlanRequest, Nothing> call) {
    return saved(plans.create(call.body().terms(amounts), call.actor()));
  }

  private Paged<PlanView> list(Call<Nothing, PlanQuery> call) {
    return Paged.of(call.query().asked(), plans::page, PlanView::of);
  }

  private Paged<PlanView> listActive(Call<Nothing, PlanQuery> call) {
    return Paged.of(call.query().asked(), plans::onSale, PlanView::of);
  }

  private Optional<PlanView> get(Call<Nothing, Nothing> call) {
    Optional<Plan> plan =
        call.callerMay(READ_ALL) ? plans.find(id(call)) : plans.findOnSale(id(call));
    return plan.map(PlanView::of);
  }

  private PlanView change(Call<PlanChange, Nothing> call) {
    return saved(plans.edit(id(call), call.body().edit(amounts), call.actor()));
  }

  private MessageView delete(Call<Nothing, Nothing> call) {
    return switch (plans.remove(id(call), call.actor())) {
      case ManagePlans.Removal.Deleted() -> DELETED;
      case ManagePlans.Removal.Withdrawn withdrawn -> WITHDRAWN;
      case ManagePlans.Removal.NotFound() -> throw GenchargeErrors.NOT_FOUND.reply();
    };
  }

  private PlanView saved(ManagePlans.Saving saving) {
    return switch (saving) {
      case ManagePlans.Saving.Saved saved -> PlanView.of(saved.plan());
      case ManagePlans.Saving.Refused refused -> throw CatalogErrors.of(refused.reason());
    };
  }

  private static PlanId id(Call<?, ?> call) {
    return new PlanId(call.path(PLAN));
  }
}
