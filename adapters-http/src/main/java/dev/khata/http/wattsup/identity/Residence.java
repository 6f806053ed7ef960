package dev.khata.http.wattsup.identity;

import java.time.LocalDate;
import java.util.Optional;

/** What a KYC application tells of where and who somebody is. */
record Residence(
    Optional<String> city,
    Optional<String> province,
    Optional<String> country,
    Optional<String> gender,
    Optional<LocalDate> dateOfBirth) {

  /** Of whoever has sent none. */
  static final Residence UNKNOWN =
      new Residence(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
