package dev.khata.http.chargeghar;

import dev.khata.domain.points.Points;

/**
 * The points of a user.
 *
 * @param totalPoints all that they ever got, less those that went back
 */
public record PointsView(long currentPoints, long totalPoints) {
  public static final PointsView EXAMPLE = new PointsView(60, 110);

  public static PointsView of(Points points) {
    return new PointsView(points.current().minorUnits(), points.total().minorUnits());
  }
}
