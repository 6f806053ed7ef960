package dev.khata.bootstrap.bench;

import dev.khata.application.messaging.Express;
import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.persistence.database.DatabaseConfig;
import dev.khata.persistence.postgres.Login;
import dev.khata.persistence.postgres.ServerRole;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Khata as {@code serve} puts it together, on a database of the stand's. */
final class Subject implements AutoCloseable {
  private final Started started;

  private Subject(Started started) {
    this.started = started;
  }

  /**
   * @param poolMax connections for requests, as many as the floors have
   */
  static Subject on(DatabaseConfig database, int poolMax, Stand stand) {
    return start(settings(database, poolMax, stand));
  }

  /** One whose letters are sent, as those who sign up wait for their codes. */
  static Subject sending(DatabaseConfig database, int poolMax, Stand stand) {
    Map<String, String> settings = settings(database, poolMax, stand);
    return new Subject(Wiring.forServer().start(Configuration.read(settings, Optional.empty())));
  }

  /** One that reports are read from, too. */
  static Subject reporting(DatabaseConfig database, Stand stand) {
    Map<String, String> settings = settings(database, 2, stand);
    Login reader = stand.login(ServerRole.REPORT);
    settings.put("KHATA_DB_REPORT_USER", reader.user());
    settings.put("KHATA_DB_REPORT_PASSWORD", reader.password().reveal());
    return start(settings);
  }

  private static Map<String, String> settings(DatabaseConfig database, int poolMax, Stand stand) {
    Map<String, String> settings = new HashMap<>();
    settings.put("KHATA_DB_URL", database.url());
    settings.put("KHATA_DB_USER", database.user());
    settings.put("KHATA_DB_PASSWORD", database.password().reveal());
    settings.put("KHATA_DB_POOL_MAX", Integer.toString(poolMax));
    settings.put("KHATA_DATA_DIR", stand.home().resolve("khata").toString());
    settings.put("KHATA_HTTP_PORT", "0");
    settings.put("KHATA_RATE_LIMIT_PER_IP", "off");
    // All that it is asked comes from one address, which has no share to keep to.
    settings.put("KHATA_TRUSTED_PROXIES", "127.0.0.0/8");
    settings.put("KHATA_SCHEDULER", "off");
    // Its customers buy for their own lines all day long.
    settings.put("KHATA_LINE_QUEUE_MAX", "3650d");
    return settings;
  }

  private static Subject start(Map<String, String> settings) {
    Started started = Wiring.forServer().start(Configuration.read(settings, Optional.empty()));
    keepLetters(started.get(Express.class));
    return new Subject(started);
  }

  /**
   * Letters are written and not sent, as if all of Express's places were taken: sending is another
   * transaction, after the one that is measured.
   */
  private static void keepLetters(Express express) {
    try {
      Field places = Express.class.getDeclaredField("places");
      places.setAccessible(true);
      ((Semaphore) places.get(express)).drainPermits();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  <T> T get(Class<T> type) {
    return started.get(type);
  }

  @Override
  public void close() {
    started.close();
  }
}
