package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.catalog.ManageOfferTypes;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
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
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.MessageView;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.Sorting;
import dev.khata.http.input.Multiline;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Offer types: everybody may see them, admins keep them. */
public final class OfferTypeSection {
  private static final PathParam<Long> TYPE = PathParam.id("offer_type_id");
  private static final MessageView DELETED = new MessageView("Offer type deleted");

  private final ManageOfferTypes types;
  private final CategoryHandlers<OfferTypeId, OfferType, OfferTypeView> handlers;

  @Inject
  OfferTypeSection(ManageOfferTypes types) {
    this.types = types;
    this.handlers = new CategoryHandlers<>(types, TYPE, OfferTypeId::new, OfferTypeView::of);
  }

  record OfferTypeRequest(
      @NotNull Label name, @Multiline Optional<@Size(max = Description.LONGEST) String> description)
      implements CategoryHandlers.Creation {
    static final OfferTypeRequest EXAMPLE =
        new OfferTypeRequest(new Label("Festival"), Optional.of("On feast days"));
  }

  record OfferTypeChange(
      Patch<Label> name,
      @Multiline Patch<Optional<@Size(max = Description.LONGEST) String>> description)
      implements CategoryHandlers.Change {}

  record OfferTypeQuery(
      Optional<@Size(max = Label.LONGEST) String> search,
      @Valid Sorting.Directed<OfferTypes.Sort> order,
      @Valid Paging.FromOffset paging) {

    Query<Optional<String>, OfferTypes.Sort> asked() {
      return new Query<>(search, order.upwards(OfferTypes.Sort.ID), paging.window());
    }
  }

  void declare(Section api) {
    api.post("/offers/offer_type")
        .named("createOfferType")
        .needs(Access.admin(Resource.OFFER_TYPES, Action.WRITE))
        .summary("Create an offer type")
        .takes(OfferTypeRequest.class, OfferTypeRequest.EXAMPLE)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .fails(CatalogErrors.NAME_TAKEN)
        .does(handlers::create);

    api.get("/offers/offer_type")
        .named("listOfferTypes")
        .needs(PUBLIC)
        .shared()
        .summary("The offer types")
        .query(OfferTypeQuery.class)
        .gives(Success.rows(200, Paging.PARTS, OfferTypeView.class, OfferTypeView.EXAMPLE))
        .does(call -> Paged.of(call.query().asked(), types::page, OfferTypeView::of));

    api.get("/offers/offer_type/{offer_type_id}")
        .named("getOfferType")
        .needs(PUBLIC)
        .shared()
        .summary("An offer type")
        .at(TYPE)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .finds(GenchargeErrors.NOT_FOUND, handlers::get);

    api.delete("/offers/offer_type/{offer_type_id}")
        .named("deleteOfferType")
        .needs(Access.admin(Resource.OFFER_TYPES, Action.DELETE))
        .summary("Delete an offer type without offers")
        .at(TYPE)
        .gives(200, MessageView.class, DELETED)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.OFFER_TYPE_NOT_EMPTY)
        .does(this::delete);

    // The first is how the contract was published, the second what it meant.
    declareChange(api, "/offers/offer_type{offer_type_id}", "changeOfferTypeAsPublished");
    declareChange(api, "/offers/offer_type/{offer_type_id}", "changeOfferType");
  }

  private void declareChange(Section api, String path, String name) {
    api.put(path)
        .named(name)
        .needs(Access.admin(Resource.OFFER_TYPES, Action.EDIT))
        .summary("Change an offer type: what is left out stays, a null description is cleared")
        .at(TYPE)
        .takes(OfferTypeChange.class)
        .gives(200, OfferTypeView.class, OfferTypeView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND, CatalogErrors.NAME_TAKEN)
        .does(handlers::change);
  }

  private MessageView delete(Call<Nothing, Nothing> call) {
    handlers.delete(call);
    return DELETED;
  }
}
