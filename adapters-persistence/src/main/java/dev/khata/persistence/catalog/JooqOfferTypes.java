package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.OFFER;
import static dev.khata.persistence.jooq.Tables.OFFER_TYPE;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Names;
import dev.khata.persistence.database.Pages;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqOfferTypes implements OfferTypes {
  static final List<Field<?>> FIELDS =
      List.of(OFFER_TYPE.ID, OFFER_TYPE.NAME, OFFER_TYPE.DESCRIPTION);
  private static final Pages<OfferType> PAGES =
      new Pages<>(OFFER_TYPE, OFFER_TYPE, FIELDS, OFFER_TYPE.ID, JooqOfferTypes::type);

  private final Database database;
  private final Transactions transactions;

  JooqOfferTypes(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  @Override
  public Optional<OfferType> find(OfferTypeId id) {
    return select(id).fetchOptional(JooqOfferTypes::type);
  }

  @Override
  public Optional<OfferType> lock(OfferTypeId id) {
    return select(id).forNoKeyUpdate().fetchOptional(JooqOfferTypes::type);
  }

  @Override
  public Optional<OfferType> lockAgainstDeletion(OfferTypeId id) {
    return select(id).forKeyShare().fetchOptional(JooqOfferTypes::type);
  }

  private SelectConditionStep<Record> select(OfferTypeId id) {
    return database.dsl().select(FIELDS).from(OFFER_TYPE).where(OFFER_TYPE.ID.eq(id.value()));
  }

  @Override
  public Page<OfferType> page(Query query) {
    Field<?> by =
        switch (query.order().by()) {
          case ID -> OFFER_TYPE.ID;
          case NAME -> OFFER_TYPE.NAME_KEY;
        };
    return PAGES.page(
        database.dsl(),
        Pages.found(OFFER_TYPE.NAME_KEY, query.search()),
        Pages.sorted(by, query.order()),
        query.order(),
        query.window());
  }

  @Override
  public Optional<OfferType> add(Label name, Optional<Description> description) {
    return transactions.inTransaction(
        () -> {
          Names.lock(database.dsl(), OFFER_TYPE, name);
          return database
              .dsl()
              .insertInto(OFFER_TYPE)
              .set(OFFER_TYPE.NAME, name.text())
              .set(OFFER_TYPE.NAME_KEY, name.key())
              .set(OFFER_TYPE.DESCRIPTION, description.map(Description::text).orElse(null))
              .onConflict(OFFER_TYPE.NAME_KEY)
              .doNothing()
              .returning(OFFER_TYPE.ID)
              .fetchOptional(OFFER_TYPE.ID)
              .map(id -> new OfferType(new OfferTypeId(id), name, description));
        });
  }

  @Override
  public boolean update(OfferType type) {
    Names.lock(database.dsl(), OFFER_TYPE, type.name());
    var other = OFFER_TYPE.as("other");
    return database
            .dsl()
            .update(OFFER_TYPE)
            .set(OFFER_TYPE.NAME, type.name().text())
            .set(OFFER_TYPE.NAME_KEY, type.name().key())
            .set(OFFER_TYPE.DESCRIPTION, type.description().map(Description::text).orElse(null))
            .where(OFFER_TYPE.ID.eq(type.id().value()))
            .and(
                notExists(
                    selectOne()
                        .from(other)
                        .where(other.NAME_KEY.eq(type.name().key()))
                        .and(other.ID.ne(type.id().value()))))
            .execute()
        == 1;
  }

  /** Who makes an offer of the type holds it, so after the lock no such offer is unseen. */
  @Override
  public Deletion delete(OfferTypeId id) {
    return transactions.inTransaction(
        () -> {
          if (select(id).forUpdate().fetchOptional().isEmpty()) {
            return Deletion.UNKNOWN;
          }
          int deleted =
              database
                  .dsl()
                  .deleteFrom(OFFER_TYPE)
                  .where(OFFER_TYPE.ID.eq(id.value()))
                  .and(notExists(selectOne().from(OFFER).where(OFFER.OFFER_TYPE_ID.eq(id.value()))))
                  .execute();
          return deleted == 1 ? Deletion.DELETED : Deletion.NOT_EMPTY;
        });
  }

  static OfferType type(Record row) {
    return new OfferType(
        new OfferTypeId(row.get(OFFER_TYPE.ID)),
        new Label(row.get(OFFER_TYPE.NAME)),
        Optional.ofNullable(row.get(OFFER_TYPE.DESCRIPTION)).map(Description::new));
  }
}
