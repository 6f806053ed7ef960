package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.catalog.ManagePlanGroups;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.PlanGroup;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Query;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.input.Multiline;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Plan groups: everybody may see them, admins keep them. */
public final class PlanGroupSection {
  private static final PathParam<Long> GROUP = PathParam.id("group_id");

  private final ManagePlanGroups groups;
  private final CategoryHandlers<PlanGroupId, PlanGroup, PlanGroupView> handlers;

  @Inject
  PlanGroupSection(ManagePlanGroups groups) {
    this.groups = groups;
    this.handlers = new CategoryHandlers<>(groups, GROUP, PlanGroupId::new, PlanGroupView::of);
  }

  record PlanGroupRequest(
      @NotNull Label name, @Multiline Optional<@Size(max = Description.LONGEST) String> description)
      implements CategoryHandlers.Creation {
    static final PlanGroupRequest EXAMPLE =
        new PlanGroupRequest(new Label("Popular"), Optional.of("What most people take"));
  }

  record PlanGroupChange(
      Patch<Label> name,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description)
      implements CategoryHandlers.Change {}

  record PlanGroupQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      @Valid Paging paging,
      @Valid Sorting.Directed<PlanGroups.Sort> order) {

    Query<Optional<String>, PlanGroups.Sort> asked() {
      return new Query<>(search, order.upwards(PlanGroups.Sort.ID), paging.window());
    }
  }

  void declare(Section api) {
    api.post("/plans/plan-group")
        .named("createPlanGroup")
        .needs(Access.admin(Resource.PLAN_GROUPS, Action.WRITE))
        .summary("Create a plan group")
        .takes(PlanGroupRequest.class, PlanGroupRequest.EXAMPLE)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .fails(CatalogErrors.NAME_TAKEN)
        .does(handlers::create);

    api.get("/plans/plan-group")
        .named("listPlanGroups")
        .needs(PUBLIC)
        .shared()
        .summary("The plan groups")
        .query(PlanGroupQuery.class)
        .gives(Success.rows(200, Paging.PAGES, PlanGroupView.class, PlanGroupView.EXAMPLE))
        .does(call -> Paged.of(call.query().asked(), groups::page, PlanGroupView::of));

    api.get("/plans/plan-group/{group_id}")
        .named("getPlanGroup")
        .needs(PUBLIC)
        .shared()
        .summary("A plan group")
        .at(GROUP)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .finds(GenchargeErrors.NOT_FOUND, handlers::get);

    api.put("/plans/plan-group/{group_id}")
        .named("changePlanGroup")
        .needs(Access.admin(Resource.PLAN_GROUPS, Action.EDIT))
        .summary("Change a plan group: what is left out stays, a null description is cleared")
        .at(GROUP)
        .takes(PlanGroupChange.class)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.NAME_TAKEN)
        .does(handlers::change);

    api.delete("/plans/plan-group/{group_id}")
        .named("deletePlanGroup")
        .needs(Access.admin(Resource.PLAN_GROUPS, Action.DELETE))
        .summary("Delete a plan group without plans")
        .at(GROUP)
        .gives(204)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.GROUP_NOT_EMPTY)
        .replies(this::delete);
  }

  private Reply<Nothing> delete(Call<Nothing, Nothing> call) {
    handlers.delete(call);
    return Reply.empty(204);
  }
}
