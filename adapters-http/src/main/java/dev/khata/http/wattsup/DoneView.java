package dev.khata.http.wattsup;

/** That something was done. */
public record DoneView(boolean success, String message) {
  public static DoneView of(String message) {
    return new DoneView(true, message);
  }
}
