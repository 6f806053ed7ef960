package dev.khata.http.chargeghar.kyc;

import dev.khata.domain.kyc.PaperType;
import dev.khata.http.endpoint.ValueNames;

/** The papers by which users of ChargeGhar prove who they are. */
enum PaperName {
  CITIZENSHIP(PaperType.CITIZENSHIP),
  PASSPORT(PaperType.PASSPORT),
  DRIVING_LICENSE(PaperType.DRIVING_LICENSE),
  NATIONAL_ID(PaperType.NATIONAL_ID);

  static final ValueNames<PaperName> NAMES =
      ValueNames.of(PaperName.class, Enum::name).titled("DocumentType");

  private final PaperType type;

  PaperName(PaperType type) {
    this.type = type;
  }

  PaperType type() {
    return type;
  }

  /** The identity card of Pakistan, by which nobody applies here, is that of a nation. */
  static PaperName of(PaperType type) {
    return switch (type) {
      case CNIC, NATIONAL_ID -> NATIONAL_ID;
      case CITIZENSHIP -> CITIZENSHIP;
      case PASSPORT -> PASSPORT;
      case DRIVING_LICENSE -> DRIVING_LICENSE;
    };
  }
}
