package dev.khata.persistence.catalog;

import static dev.khata.persistence.jooq.Tables.OFFER;
import static dev.khata.persistence.jooq.Tables.OFFER_TYPE;

import dev.khata.domain.catalog.Description;
import dev.khata.domain.catalog.OfferType;
import dev.khata.domain.catalog.OfferTypeId;
import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Database;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

final class JooqOfferTypes extends JooqCategories<OfferTypeId, OfferType, OfferTypes.Sort>
    implements OfferTypes {
  private static final CategoryTable<OfferType, Sort> TABLE =
      new CategoryTable<>(
          OFFER_TYPE,
          OFFER_TYPE.ID,
          OFFER_TYPE.NAME,
          OFFER_TYPE.NAME_KEY,
          OFFER_TYPE.DESCRIPTION,
          Optional.empty(),
          OFFER.OFFER_TYPE_ID,
          JooqOfferTypes::sort,
          JooqOfferTypes::type);
  static final List<Field<?>> FIELDS = TABLE.fields();

  JooqOfferTypes(Database database, Transactions transactions) {
    super(TABLE, database, transactions);
  }

  private static Field<?> sort(Sort by) {
    return switch (by) {
      case ID -> OFFER_TYPE.ID;
      case NAME -> OFFER_TYPE.NAME_KEY;
    };
  }

  static OfferType type(Record row) {
    return new OfferType(
        new OfferTypeId(row.get(OFFER_TYPE.ID)),
        new Label(row.get(OFFER_TYPE.NAME)),
        Optional.ofNullable(row.get(OFFER_TYPE.DESCRIPTION)).map(Description::new));
  }
}
