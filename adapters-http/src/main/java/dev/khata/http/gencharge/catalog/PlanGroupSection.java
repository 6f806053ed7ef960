package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.PUBLIC;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.application.catalog.ManagePlanGroups;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Label;
import dev.khata.domain.catalog.PlanGroupId;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Patch;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.Words;
import dev.khata.http.gencharge.catalog.PlanGroupView.PlanGroupPage;
import dev.khata.http.input.Multiline;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Plan groups: everybody may see them, admins keep them. */
public final class PlanGroupSection {
  private static final PathParam<Long> GROUP = PathParam.id("group_id");

  private final ManagePlanGroups groups;

  @Inject
  public PlanGroupSection(ManagePlanGroups groups) {
    this.groups = groups;
  }

  public record PlanGroupRequest(
      @NotBlank @Size(max = Label.LONGEST) String name,
      @Multiline Optional<@Size(max = Description.LONGEST) String> description) {
    static final PlanGroupRequest EXAMPLE =
        new PlanGroupRequest("Popular", Optional.of("What most people take"));
  }

  public record PlanGroupChange(
      Patch<@NotBlank @Size(max = Label.LONGEST) String> name,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description) {}

  /** What plan groups can be sorted by. */
  public enum PlanGroupOrder {
    @JsonProperty("group_id")
    GROUP_ID(PlanGroups.Sort.ID),
    @JsonProperty("name")
    NAME(PlanGroups.Sort.NAME),
    @JsonProperty("created_at")
    CREATED_AT(PlanGroups.Sort.CREATED_AT);

    private final PlanGroups.Sort meaning;

    PlanGroupOrder(PlanGroups.Sort meaning) {
      this.meaning = meaning;
    }
  }

  public record PlanGroupQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      Optional<@Min(1) Integer> page,
      Optional<@Min(1) @Max(PageNumbers.GREATEST_SIZE) Integer> limit,
      Optional<PlanGroupOrder> orderBy,
      Optional<OrderDir> orderDir) {}

  public void declare(Section api) {
    api.post("/plans/plan-group")
        .needs(admin(Action.WRITE))
        .summary("Create a plan group")
        .takes(PlanGroupRequest.class, PlanGroupRequest.EXAMPLE)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .fails(CatalogErrors.NAME_TAKEN)
        .does(this::create);

    api.get("/plans/plan-group")
        .needs(PUBLIC)
        .summary("The plan groups")
        .query(PlanGroupQuery.class)
        .gives(200, PlanGroupPage.class, PlanGroupPage.EXAMPLE)
        .does(call -> list(call.query()));

    api.get("/plans/plan-group/{group_id}")
        .needs(PUBLIC)
        .summary("A plan group")
        .at(GROUP)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND)
        .does(this::get);

    api.put("/plans/plan-group/{group_id}")
        .needs(admin(Action.EDIT))
        .summary("Change a plan group: what is left out stays, a null description is cleared")
        .at(GROUP)
        .takes(PlanGroupChange.class)
        .gives(200, PlanGroupView.class, PlanGroupView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.NAME_TAKEN)
        .does(this::change);

    api.delete("/plans/plan-group/{group_id}")
        .needs(admin(Action.DELETE))
        .summary("Delete a plan group without plans")
        .at(GROUP)
        .gives(204)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.GROUP_NOT_EMPTY)
        .replies(this::delete);
  }

  private PlanGroupView create(Call<PlanGroupRequest, Nothing> call) {
    return saved(
        groups.create(
            Words.label(call.body().name(), "name"),
            Words.description(call.body().description()),
            call.actor()));
  }

  private PlanGroupPage list(PlanGroupQuery query) {
    PageNumbers asked = PageNumbers.of(query.page(), query.limit());
    PlanGroups.Sort by = query.orderBy().orElse(PlanGroupOrder.GROUP_ID).meaning;
    return PlanGroupPage.of(
        groups.page(
            new PlanGroups.Query(
                query.search(), OrderDir.order(by, query.orderDir()), asked.window())),
        asked);
  }

  private PlanGroupView get(Call<Nothing, Nothing> call) {
    return groups
        .find(id(call))
        .map(PlanGroupView::of)
        .orElseThrow(GenchargeErrors.NOT_FOUND::reply);
  }

  private PlanGroupView change(Call<PlanGroupChange, Nothing> call) {
    return saved(
        groups.edit(
            id(call),
            call.body().name().map(text -> Words.label(text, "name")),
            call.body().description().map(Words::description),
            call.actor()));
  }

  private Reply<Nothing> delete(Call<Nothing, Nothing> call) {
    groups
        .delete(id(call), call.actor())
        .ifPresent(
            refusal -> {
              throw CatalogErrors.of(refusal);
            });
    return Reply.empty(204);
  }

  private PlanGroupView saved(ManagePlanGroups.Saving saving) {
    return switch (saving) {
      case ManagePlanGroups.Saving.Saved saved -> PlanGroupView.of(saved.group());
      case ManagePlanGroups.Saving.Refused refused -> throw CatalogErrors.of(refused.reason());
    };
  }

  private static PlanGroupId id(Call<?, ?> call) {
    return new PlanGroupId(call.path(GROUP));
  }

  private static Access admin(Action action) {
    return Access.admin(new Permission(Resource.PLAN_GROUPS, action));
  }
}
