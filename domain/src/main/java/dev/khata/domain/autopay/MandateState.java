package dev.khata.domain.autopay;

/** Whether a mandate charges, and if not, why. */
public sealed interface MandateState {

  /**
   * It charges.
   *
   * @param next what falls due next, of what was not taken up yet
   */
  record Enabled(DueTime next) implements MandateState {}

  /** Its user has it rest. */
  record Paused() implements MandateState {}

  /** It charges no more, unless its user enables it again. */
  record Disabled(StopReason reason) implements MandateState {}

  /** Its user removed it, or left. It is shown to nobody; what it charged stays on record. */
  record Removed() implements MandateState {}
}
