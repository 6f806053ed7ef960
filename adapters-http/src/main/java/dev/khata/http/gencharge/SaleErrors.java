package dev.khata.http.gencharge;

import dev.khata.domain.catalog.Criterion;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Failure;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a plan is not sold, whoever is to buy it and when, in Gencharge's words. */
public final class SaleErrors {
  public static final Failure PLAN_NOT_AVAILABLE =
      new Failure(422, "PLAN_NOT_AVAILABLE", "The plan is not available");
  public static final Failure USER_TYPE_MISMATCH =
      new Failure(422, "USER_TYPE_MISMATCH", "The plan is not for lines of this type");
  public static final Failure CRITERIA_NOT_MET =
      new Failure(422, "CRITERIA_NOT_MET", "The plan asks for something that is not so");

  private SaleErrors() {}

  /** Names what is not so. */
  public static ErrorReply criteriaNotMet(String words, Set<Criterion> unmet) {
    String names =
        unmet.stream().sorted().map(GenchargeNames.CRITERION::of).collect(Collectors.joining(", "));
    return CRITERIA_NOT_MET.saying(words + ": " + names);
  }
}
