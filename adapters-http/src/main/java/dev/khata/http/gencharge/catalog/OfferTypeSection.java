package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.PUBLIC;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.application.catalog.ManageOfferTypes;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Label;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.Window;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.OrderDir;
import dev.khata.http.gencharge.PageNumbers;
import dev.khata.http.gencharge.Words;
import dev.khata.http.gencharge.catalog.OfferTypeView.OfferTypePage;
import dev.khata.http.input.Multiline;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Offer types: everybody may see them, admins keep them. */
public final class OfferTypeSection {
  private static final PathParam<Long> TYPE = PathParam.id("offer_type_id");
  private static final MessageView DELETED = new MessageView("Offer type deleted");

  private final ManageOfferTypes types;

  @Inject
  public OfferTypeSection(ManageOfferTypes types) {
    this.types = types;
  }

  public record OfferTypeRequest(
      @NotBlank @Size(max = Label.LONGEST) String name,
      @Multiline Optional<@Size(max = Description.LONGEST) String> description) {
    static final OfferTypeRequest EXAMPLE =
        new OfferTypeRequest("Festival", Optional.of("On feast days"));
  }

  public record OfferTypeChange(
      Patch<@NotBlank @Size(max = Label.LONGEST) String> name,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description) {}

  /** What offer types can be sorted by. */
  public enum OfferTypeOrder {
    @JsonProperty("offer_type_id")
    OFFER_TYPE_ID(OfferTypes.Sort.ID),
    @JsonProperty("name")
    NAME(OfferTypes.Sort.NAME);

    private final OfferTypes.Sort meaning;

    OfferTypeOrder(OfferTypes.Sort meaning) {
      this.meaning = meaning;
    }
  }

  public record OfferTypeQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      Optional<OfferTypeOrder> orderBy,
      Optional<OrderDir> orderDir,
      Optional<@Min(1) @Max(PageNumbers.GREATEST_SIZE) Integer> limit,
      Optional<@Min(0) Long> offset) {}

  public void declare(Section api) {
    api.post("/offers/offer_type")
        .needs(admin(Action.WRITE))
        .summary("Create an offer type")
        .takes(OfferTypeRequest.class, OfferTypeRequest.EXAMPLE)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .fails(CatalogErrors.NAME_TAKEN)
        .does(this::create);

    api.get("/offers/offer_type")
        .needs(PUBLIC)
        .summary("The offer types")
        .query(OfferTypeQuery.class)
        .gives(200, OfferTypePage.class, OfferTypePage.EXAMPLE)
        .does(call -> list(call.query()));

    api.get("/offers/offer_type/{offer_type_id}")
        .needs(PUBLIC)
        .summary("An offer type")
        .at(TYPE)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND)
        .does(this::get);

    api.delete("/offers/offer_type/{offer_type_id}")
        .needs(admin(Action.DELETE))
        .summary("Delete an offer type without offers")
        .at(TYPE)
        .gives(200, MessageView.class, DELETED)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.OFFER_TYPE_NOT_EMPTY)
        .does(this::delete);

    // The first is how the contract was published, the second what it meant.
    declareChange(api, "/offers/offer_type{offer_type_id}");
    declareChange(api, "/offers/offer_type/{offer_type_id}");
  }

  private void declareChange(Section api, String path) {
    api.put(path)
        .needs(admin(Action.EDIT))
        .summary("Change an offer type: what is left out stays, a null description is cleared")
        .at(TYPE)
        .takes(OfferTypeChange.class)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.NAME_TAKEN)
        .does(this::change);
  }

  private OfferTypeView create(Call<OfferTypeRequest, Nothing> call) {
    return saved(
        types.create(
            Words.label(call.body().name(), "name"),
            Words.description(call.body().description()),
            call.actor()));
  }

  private OfferTypePage list(OfferTypeQuery query) {
    OfferTypes.Sort by = query.orderBy().orElse(OfferTypeOrder.OFFER_TYPE_ID).meaning;
    Window asked =
        new Window(query.offset().orElse(0L), query.limit().orElse(PageNumbers.USUAL_SIZE));
    return OfferTypePage.of(
        types.page(
            new OfferTypes.Query(query.search(), OrderDir.order(by, query.orderDir()), asked)),
        asked);
  }

  private OfferTypeView get(Call<Nothing, Nothing> call) {
    return types
        .find(id(call))
        .map(OfferTypeView::of)
        .orElseThrow(GenchargeErrors.NOT_FOUND::reply);
  }

  private OfferTypeView change(Call<OfferTypeChange, Nothing> call) {
    return saved(
        types.edit(
            id(call),
            call.body().name().map(text -> Words.label(text, "name")),
            call.body().description().map(Words::description),
            call.actor()));
  }

  private MessageView delete(Call<Nothing, Nothing> call) {
    types
        .delete(id(call), call.actor())
        .ifPresent(
            refusal -> {
              throw CatalogErrors.of(refusal);
            });
    return DELETED;
  }

  private OfferTypeView saved(ManageOfferTypes.Saving saving) {
    return switch (saving) {
      case ManageOfferTypes.Saving.Saved saved -> OfferTypeView.of(saved.type());
      case ManageOfferTypes.Saving.Refused refused -> throw CatalogErrors.of(refused.reason());
    };
  }

  private static OfferTypeId id(Call<?, ?> call) {
    return new OfferTypeId(call.path(TYPE));
  }

  private static Access admin(Action action) {
    return Access.admin(new Permission(Resource.OFFER_TYPES, action));
  }
}
