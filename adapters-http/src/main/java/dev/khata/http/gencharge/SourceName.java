package dev.khata.http.gencharge;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.khata.domain.catalog.TransactionSource;

/** How the source of a transaction is written. */
public enum SourceName {
  @JsonProperty("recharge")
  RECHARGE(TransactionSource.RECHARGE),
  @JsonProperty("wallet_topup")
  WALLET_TOPUP(TransactionSource.WALLET_TOPUP),
  @JsonProperty("refund")
  REFUND(TransactionSource.REFUND),
  @JsonProperty("referral_reward")
  REFERRAL_REWARD(TransactionSource.REFERRAL_REWARD),
  @JsonProperty("offer_cashback")
  OFFER_CASHBACK(TransactionSource.OFFER_CASHBACK),
  @JsonProperty("autopay")
  AUTOPAY(TransactionSource.AUTOPAY);

  private final TransactionSource meaning;

  SourceName(TransactionSource meaning) {
    this.meaning = meaning;
  }

  public TransactionSource meaning() {
    return meaning;
  }

  public static SourceName of(TransactionSource source) {
    return switch (source) {
      case RECHARGE -> RECHARGE;
      case WALLET_TOPUP -> WALLET_TOPUP;
      case REFUND -> REFUND;
      case REFERRAL_REWARD -> REFERRAL_REWARD;
      case OFFER_CASHBACK -> OFFER_CASHBACK;
      case AUTOPAY -> AUTOPAY;
    };
  }
}
