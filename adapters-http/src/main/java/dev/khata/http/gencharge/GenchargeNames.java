package dev.khata.http.gencharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.Criterion;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.catalog.TransactionSource;
import dev.khata.domain.identity.UserType;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what several of its wings show. */
final class GenchargeNames {
  static final ValueNames<UserType> USER_TYPE =
      ValueNames.of(
              UserType.class,
              value ->
                  switch (value) {
                    case PREPAID -> "prepaid";
                    case POSTPAID -> "postpaid";
                  })
          .titled("UserTypeName");

  static final ValueNames<Availability> AVAILABILITY =
      ValueNames.of(
              Availability.class,
              value ->
                  switch (value) {
                    case ACTIVE -> "active";
                    case INACTIVE -> "inactive";
                  })
          .titled("StatusName");

  static final ValueNames<PlanType> PLAN_TYPE =
      ValueNames.of(
          PlanType.class,
          value ->
              switch (value) {
                case DATA -> "DATA";
                case TALKTIME -> "TALKTIME";
                case COMBO -> "COMBO";
                case ROAMING -> "ROAMING";
                case OTT -> "OTT";
                case POWERBANK -> "POWERBANK";
              });

  static final ValueNames<TransactionSource> SOURCE =
      ValueNames.of(
              TransactionSource.class,
              value ->
                  switch (value) {
                    case RECHARGE -> "recharge";
                    case WALLET_TOPUP -> "wallet_topup";
                    case REFUND -> "refund";
                    case REFERRAL_REWARD -> "referral_reward";
                    case OFFER_CASHBACK -> "offer_cashback";
                    case AUTOPAY -> "autopay";
                  })
          .titled("SourceName");

  static final ValueNames<Criterion> CRITERION =
      ValueNames.of(
          Criterion.class,
          value ->
              switch (value) {
                case USER_TYPE -> "user_type";
                case MIN_AMOUNT -> "min_amount";
                case NEW_USER -> "new_user";
                case SOURCE -> "source";
                case PLAN_GROUP -> "plan_group";
                case DATES -> "dates";
              });

  static final ValueNames<OrderDir> ORDER_DIR =
      ValueNames.of(
          OrderDir.class,
          value ->
              switch (value) {
                case ASC -> "asc";
                case DESC -> "desc";
              });

  static final List<ValueNames<?>> ALL =
      List.of(USER_TYPE, AVAILABILITY, PLAN_TYPE, SOURCE, CRITERION, ORDER_DIR);

  private GenchargeNames() {}
}
