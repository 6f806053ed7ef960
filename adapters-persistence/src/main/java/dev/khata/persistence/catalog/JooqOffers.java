package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.OFFER;
import static dev.khata.persistence.jooq.Tables.OFFER_COUNTER;
import static dev.khata.persistence.jooq.Tables.OFFER_TYPE;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.Offer;
import dev.khata.domain.catalog.OfferId;
import dev.khata.domain.catalog.OfferTerms;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.Span;
import dev.khata.domain.catalog.UseLimits;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Pages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

final class JooqOffers implements Offers {
  private static final StoredCriteria CRITERIA = StoredCriteria.OF_OFFER;
  private static final List<Field<?>> FIELDS = fields();
  private static final Table<?> WITH_TYPE =
      OFFER.join(OFFER_TYPE).on(OFFER_TYPE.ID.eq(OFFER.OFFER_TYPE_ID));

  private final Database database;
  private final Unit currency;
  private final Pages<Offer> pages;

  JooqOffers(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
    this.pages = new Pages<>(OFFER, WITH_TYPE, FIELDS, OFFER.ID, this::offer);
  }

  private static List<Field<?>> fields() {
    List<Field<?>> fields =
        new ArrayList<>(
            List.of(
                OFFER.ID,
                OFFER.TITLE,
                OFFER.SPECIAL,
                OFFER.STATUS,
                OFFER.STARTS_AT,
                OFFER.ENDS_AT,
                OFFER.DESCRIPTION,
                OFFER.MAX_PER_USER,
                OFFER.MAX_TOTAL,
                OFFER.CREATED_BY,
                OFFER.CREATED_AT,
                OFFER.VERSION));
    fields.addAll(JooqOfferTypes.FIELDS);
    fields.addAll(CRITERIA.fields());
    fields.addAll(StoredReward.FIELDS);
    return List.copyOf(fields);
  }

  @Override
  public Optional<Offer> find(OfferId id) {
    return select(id).fetchOptional(this::offer);
  }

  @Override
  public Optional<Offer> lock(OfferId id) {
    return select(id).forNoKeyUpdate().of(OFFER).fetchOptional(this::offer);
  }

  private SelectConditionStep<Record> select(OfferId id) {
    return database.dsl().select(FIELDS).from(WITH_TYPE).where(OFFER.ID.eq(id.value()));
  }

  @Override
  public Page<Offer> page(Query<Filter, Sort> query) {
    Filter filter = query.filter();
    return pages.page(
        database.dsl(),
        Pages.found(OFFER.TITLE_KEY, filter.search())
            .and(Pages.equal(OFFER.OFFER_TYPE_ID, filter.type().map(OfferTypeId::value)))
            .and(Pages.equal(OFFER.SPECIAL, filter.special()))
            .and(Pages.equal(OFFER.STATUS, filter.status().map(Availability::name)))
            .and(filter.within().map(JooqOffers::within).orElseGet(DSL::noCondition)),
        sort(query.order()),
        query.order(),
        query.window());
  }

  private static Condition within(Instant moment) {
    return OFFER
        .STARTS_AT
        .isNull()
        .or(OFFER.STARTS_AT.le(moment))
        .and(OFFER.ENDS_AT.isNull().or(OFFER.ENDS_AT.ge(moment)));
  }

  private static SortField<?> sort(Order<Sort> order) {
    return switch (order.by()) {
      case ID -> Pages.sorted(OFFER.ID, order);
      case TITLE -> Pages.sorted(OFFER.TITLE_KEY, order);
      case STATUS -> Pages.sorted(OFFER.STATUS, order);
      case STARTS_AT -> openStart(Pages.sorted(OFFER.STARTS_AT, order), order);
      case ENDS_AT -> Pages.sorted(OFFER.ENDS_AT, order);
      case CREATED_AT -> Pages.sorted(OFFER.CREATED_AT, order);
    };
  }

  /** PostgreSQL has null for the greatest, which is right for an open end alone. */
  private static SortField<?> openStart(SortField<?> sort, Order<Sort> order) {
    return order.descending() ? sort.nullsLast() : sort.nullsFirst();
  }

  @Override
  public Offer add(OfferTerms terms, OfferType type, UserId by, Instant at) {
    long id =
        database
            .dsl()
            .insertInto(OFFER)
            .set(values(terms))
            .set(OFFER.CREATED_BY, by.value())
            .set(OFFER.CREATED_AT, at)
            .set(OFFER.VERSION, 1L)
            .returning(OFFER.ID)
            .fetchSingle(OFFER.ID);
    return new Offer(new OfferId(id), type, terms, by, at, 1);
  }

  @Override
  public void update(Offer offer) {
    database
        .dsl()
        .update(OFFER)
        .set(values(offer.terms()))
        .set(OFFER.VERSION, offer.version())
        .where(OFFER.ID.eq(offer.id().value()))
        .execute();
    if (offer.terms().limits().inAll().isEmpty()) {
      stopCounting(offer.id());
    }
  }

  /** What is used from then on is counted when a limit comes back. */
  private void stopCounting(OfferId id) {
    database.dsl().deleteFrom(OFFER_COUNTER).where(OFFER_COUNTER.OFFER_ID.eq(id.value())).execute();
  }

  @Override
  public boolean delete(OfferId id) {
    boolean deleted =
        database.dsl().deleteFrom(OFFER).where(OFFER.ID.eq(id.value())).execute() == 1;
    stopCounting(id);
    return deleted;
  }

  private static Map<Field<?>, Object> values(OfferTerms terms) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    columns.put(OFFER.TITLE, terms.title().text());
    columns.put(OFFER.TITLE_KEY, terms.title().key());
    columns.put(OFFER.OFFER_TYPE_ID, terms.type().value());
    columns.put(OFFER.SPECIAL, terms.special());
    columns.put(OFFER.STATUS, terms.status().name());
    columns.put(OFFER.STARTS_AT, terms.dates().from().orElse(null));
    columns.put(OFFER.ENDS_AT, terms.dates().to().orElse(null));
    columns.put(OFFER.DESCRIPTION, terms.description().map(Description::text).orElse(null));
    columns.put(OFFER.MAX_PER_USER, terms.limits().perUser().orElse(null));
    columns.put(OFFER.MAX_TOTAL, terms.limits().inAll().orElse(null));
    columns.putAll(CRITERIA.values(terms.criteria()));
    columns.putAll(StoredReward.values(terms.reward()));
    return columns;
  }

  private Offer offer(Record row) {
    OfferType type = JooqOfferTypes.type(row);
    OfferTerms terms =
        new OfferTerms(
            new Label(row.get(OFFER.TITLE)),
            type.id(),
            row.get(OFFER.SPECIAL),
            Availability.valueOf(row.get(OFFER.STATUS)),
            new Span(
                Optional.ofNullable(row.get(OFFER.STARTS_AT)),
                Optional.ofNullable(row.get(OFFER.ENDS_AT))),
            Optional.ofNullable(row.get(OFFER.DESCRIPTION)).map(Description::new),
            CRITERIA.criteria(row, currency),
            StoredReward.reward(row, currency),
            new UseLimits(
                Optional.ofNullable(row.get(OFFER.MAX_PER_USER)),
                Optional.ofNullable(row.get(OFFER.MAX_TOTAL))));
    return new Offer(
        new OfferId(row.get(OFFER.ID)),
        type,
        terms,
        new UserId(row.get(OFFER.CREATED_BY)),
        row.get(OFFER.CREATED_AT),
        row.get(OFFER.VERSION));
  }
}
