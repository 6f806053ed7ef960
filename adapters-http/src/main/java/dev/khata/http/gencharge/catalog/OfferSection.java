package dev.khata.http.gencharge.catalog;

import static dev.khata.http.endpoint.Access.OPEN;
import static dev.khata.http.endpoint.Access.PUBLIC;

import dev.khata.application.catalog.ManageOffers;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Reply;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.Amounts;
import dev.khata.http.gencharge.GenchargeErrors;
import dev.khata.http.gencharge.Paging;
import dev.khata.http.gencharge.catalog.OfferBodies.OfferChange;
import dev.khata.http.gencharge.catalog.OfferBodies.OfferQuery;
import dev.khata.http.gencharge.catalog.OfferBodies.OfferRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** Offers: everybody may see those that run, admins keep them. */
public final class OfferSection {
  /** Description and criteria at their longest, written as escapes. */
  private static final int MAX_BYTES = 128 << 10;

  private static final PathParam<Long> OFFER = PathParam.id("offer_id");
  private static final Permission READ_ALL = new Permission(Resource.OFFERS, Action.READ);

  private static final Success<Paged<OfferView>> PAGE =
      Success.rows(200, Paging.PAGES, OfferView.class, OfferView.EXAMPLE);

  private final ManageOffers offers;
  private final Amounts amounts;

  @Inject
  OfferSection(ManageOffers offers, Amounts amounts) {
    this.offers = offers;
    this.amounts = amounts;
  }

  void declare(Section api) {
    api.post("/offers/offers")
        .named("createOffer")
        .needs(Access.admin(Resource.OFFERS, Action.WRITE))
        .summary(
            "Create an offer; a date as its end means the whole day; max_per_user and max_total are"
                + " how many purchases can use it")
        .takes(OfferRequest.class, OfferRequest.EXAMPLE)
        .bodyUpTo(MAX_BYTES)
        .gives(201, OfferView.class, OfferView.EXAMPLE)
        .does(this::create);

    api.get("/offers/offers")
        .named("listOffers")
        .needs(Access.admin(Resource.OFFERS, Action.READ))
        .summary("All offers")
        .query(OfferQuery.class)
        .gives(PAGE)
        .does(this::list);

    api.put("/offers/offers/{offer_id}")
        .named("changeOffer")
        .needs(Access.admin(Resource.OFFERS, Action.EDIT))
        .summary("Change an offer: what is left out stays, null clears what may be empty")
        .at(OFFER)
        .takes(OfferChange.class)
        .bodyUpTo(MAX_BYTES)
        .gives(200, OfferView.class, OfferView.EXAMPLE)
        .fails(GenchargeErrors.NOT_FOUND)
        .does(this::change);

    api.delete("/offers/offers/{offer_id}")
        .named("deleteOffer")
        .needs(Access.admin(Resource.OFFERS, Action.DELETE))
        .summary("Delete an offer")
        .at(OFFER)
        .gives(204)
        .fails(GenchargeErrors.NOT_FOUND)
        .replies(this::delete);

    api.get("/offers/offers/{offer_id}")
        .named("getOffer")
        .needs(OPEN)
        .shared()
        .summary("An offer; one that does not run now for admins who may read offers alone")
        .at(OFFER)
        .gives(200, OfferView.class, OfferView.EXAMPLE)
        .finds(GenchargeErrors.NOT_FOUND, this::get);

    api.get("/offers/offers/public")
        .named("listPublicOffers")
        .needs(PUBLIC)
        .shared()
        .summary("The offers that are active and now within their dates")
        .query(OfferQuery.class)
        .gives(PAGE)
        .does(this::listRunning);
  }

  private OfferView create(Call<OfferRequest, Nothing> call) {
    return saved(offers.create(call.body().terms(amounts), call.actor()));
  }

  private Paged<OfferView> list(Call<Nothing, OfferQuery> call) {
    return Paged.of(call.query().asked(), offers::page, OfferView::of);
  }

  private Paged<OfferView> listRunning(Call<Nothing, OfferQuery> call) {
    return Paged.of(call.query().asked(), offers::running, OfferView::of);
  }

  private Optional<OfferView> get(Call<Nothing, Nothing> call) {
    Optional<Offer> offer =
        call.callerMay(READ_ALL) ? offers.find(id(call)) : offers.findRunning(id(call));
    return offer.map(OfferView::of);
  }

  private OfferView change(Call<OfferChange, Nothing> call) {
    return saved(offers.edit(id(call), call.body().edit(amounts), call.actor()));
  }

  private Reply<Nothing> delete(Call<Nothing, Nothing> call) {
    CatalogErrors.refuse(offers.delete(id(call), call.actor()));
    return Reply.empty(204);
  }

  private OfferView saved(ManageOffers.Saving saving) {
    return switch (saving) {
      case ManageOffers.Saving.Saved saved -> OfferView.of(saved.offer());
      case ManageOffers.Saving.Refused refused -> throw CatalogErrors.of(refused.reason());
    };
  }

  private static OfferId id(Call<?, ?> call) {
    return new OfferId(call.path(OFFER));
  }
}
