package dev.khata.http.gencharge.catalog;

import static dev.khata.http.gencharge.GenchargeErrors.ENDS_BEFORE_START;
import static dev.khata.http.gencharge.GenchargeErrors.conflict;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.GenchargeErrors;
import java.util.Optional;

/** Why the catalogue refuses something, in Gencharge's words. */
final class CatalogErrors {
  static final Failure NAME_TAKEN = conflict("The name is taken");
  static final Failure GROUP_NOT_EMPTY = conflict("There are plans in the group");
  static final Failure OFFER_TYPE_NOT_EMPTY = conflict("There are offers of the type");

  private CatalogErrors() {}

  /** Ends the call if there is a refusal. */
  static void refuse(Optional<CatalogRefusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw of(reason);
        });
  }

  static RuntimeException of(CatalogRefusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> GenchargeErrors.NOT_FOUND.reply();
      case NAME_TAKEN -> NAME_TAKEN.reply();
      case GROUP_NOT_EMPTY -> GROUP_NOT_EMPTY.reply();
      case OFFER_TYPE_NOT_EMPTY -> OFFER_TYPE_NOT_EMPTY.reply();
      case UNKNOWN_GROUP -> invalid(new Problem.Other("There is no such plan group"), "group_id");
      case UNKNOWN_OFFER_TYPE ->
          invalid(new Problem.Other("There is no such offer type"), "offer_type_id");
      case ENDS_BEFORE_START -> invalid(ENDS_BEFORE_START, "ends_at");
    };
  }
}
