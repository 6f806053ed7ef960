package dev.khata.domain.catalog;

/** By what a transaction came about. */
public enum TransactionSource {
  RECHARGE,
  WALLET_TOPUP,
  REFUND,
  REFERRAL_REWARD,
  OFFER_CASHBACK,
  AUTOPAY
}
