package dev.khata.application.points;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Points;
import dev.khata.domain.points.PointsBook;
import dev.khata.domain.recharge.EarnedPoints;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Shows how users stand in points. */
public final class ReadPoints implements EarnedPoints {
  private final PointsBook book;

  @Inject
  public ReadPoints(PointsBook book) {
    this.book = book;
  }

  public Points handle(UserId user) {
    return handle(Set.of(user)).getOrDefault(user, Points.NONE);
  }

  @Override
  public long of(UserId user) {
    return handle(user).total().minorUnits();
  }

  /** Of several users at one moment. */
  public Map<UserId, Points> handle(Collection<UserId> users) {
    return users.isEmpty() ? Map.of() : book.of(Set.copyOf(users));
  }
}
