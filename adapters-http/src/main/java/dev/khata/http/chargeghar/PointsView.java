package dev.khata.http.chargeghar;

/**
 * The points of a user.
 *
 * @param totalPoints all that they ever earned
 */
public record PointsView(long currentPoints, long totalPoints) {
  public static final PointsView NONE = new PointsView(0, 0);
  public static final PointsView EXAMPLE = new PointsView(60, 110);
}
