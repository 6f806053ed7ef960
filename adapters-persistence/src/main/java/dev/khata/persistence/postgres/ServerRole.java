package dev.khata.persistence.postgres;

/** The roles of the embedded PostgreSQL. */
public enum ServerRole {
  /** May do anything; used to make the others. */
  SUPERUSER("postgres"),
  /** Owns the database and its schema; migrates. */
  OWNER("khata_owner"),
  /** Reads and writes rows; what the server and the commands work as. */
  APP("khata_app"),
  /** Reads. */
  REPORT("khata_report");

  private final String user;

  ServerRole(String user) {
    this.user = user;
  }

  public String user() {
    return user;
  }
}
