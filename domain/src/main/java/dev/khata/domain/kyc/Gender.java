package dev.khata.domain.kyc;

/** A gender as identity papers tell it. */
public enum Gender {
  MALE,
  FEMALE,
  OTHER
}
