package dev.khata.persistence.points;

import dev.khata.domain.points.PointsBook;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.Ports;

/** The ports of points, kept in one database. */
public final class PointsPersistence {
  private PointsPersistence() {}

  public static Ports ports(Database database) {
    return Ports.none().with(PointsBook.class, new JooqPointsBook(database));
  }
}
