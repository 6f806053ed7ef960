import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Makes the jOOQ classes from the migrations: runs them on a real PostgreSQL and reads what they
 * made. Does nothing when the migrations, this file and jOOQ's version are those of the last run.
 *
 * <p>Arguments: the directory of the migrations, the build directory, jOOQ's version.
 */
final class Codegen {
  private static final Path SELF = Path.of("src/codegen/Codegen.java");

  private Codegen() {}

  public static void main(String[] args) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    Logger.getLogger("").setLevel(Level.WARNING);
    Path migrations = Path.of(args[0]);
    Path build = Path.of(args[1]);
    Path stamp = build.resolve("jooq.stamp");
    Path sources = build.resolve("generated-sources/jooq");

    String hash = hashOf(migrations, args[2]);
    if (Files.exists(stamp) && Files.exists(sources) && Files.readString(stamp).equals(hash)) {
      return;
    }
    Files.deleteIfExists(stamp);
    try (EmbeddedPostgres postgres = start(build.resolve("codegen-postgres"))) {
      makeRoles(postgres);
      migrate(postgres, migrations);
      generate(postgres, sources);
    }
    Files.writeString(stamp, hash);
  }

  private static String hashOf(Path migrations, String jooqVersion) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(jooqVersion.getBytes(StandardCharsets.UTF_8));
    digest.update(Files.readAllBytes(SELF));
    List<Path> files;
    try (var tree = Files.walk(migrations)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      digest.update(migrations.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** In the build directory, so that what an interrupted unpacking leaves ends with a clean. */
  private static EmbeddedPostgres start(Path directory) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(directory.toFile())
        .setServerConfig("max_connections", "10")
        .start();
  }

  /** Those that migrations grant to; a deployment has them before it migrates. */
  private static void makeRoles(EmbeddedPostgres postgres) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role khata_owner login");
      statement.execute("create role khata_app login");
      statement.execute("create role khata_report login");
      statement.execute("create database khata owner khata_owner");
    }
  }

  private static void migrate(EmbeddedPostgres postgres, Path migrations) {
    var flyway =
        Flyway.configure()
            .dataSource(postgres.getDatabase("khata_owner", "khata"))
            .locations("filesystem:" + migrations.toAbsolutePath())
            .failOnMissingLocations(true);
    // A lock that is held in a transaction would block concurrent indexes.
    flyway
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    flyway.load().migrate();
  }

  private static void generate(EmbeddedPostgres postgres, Path sources) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(postgres.getJdbcUrl("khata_owner", "khata")))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withName("org.jooq.meta.postgres.PostgresDatabase")
                            .withInputSchema("public")
                            .withOutputSchemaToDefault(true)
                            .withExcludes("flyway_schema_history")
                            // Ours are called by hand-written SQL, the others are extensions'.
                            .withIncludeRoutines(false)
                            .withTableValuedFunctionsAsTables(false)
                            // What the database alone sees to. Code that is generated for it
                            // would be compiled by every build and loaded by every process.
                            .withIncludeIndexes(false)
                            .withIncludeCheckConstraints(false)
                            .withIncludeForeignKeys(false)
                            .withForcedTypes(
                                new ForcedType()
                                    .withName("INSTANT")
                                    .withIncludeTypes(
                                        "(?i:timestamptz|timestamp.*with time zone)")))
                    .withGenerate(
                        new Generate()
                            .withJavaTimeTypes(true)
                            .withRecords(true)
                            .withPojos(false)
                            .withDaos(false)
                            // Joins are spelt out; a table that refers to itself has no name
                            // for both ends of such a path.
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false)
                            .withImplicitJoinPathsManyToMany(false)
                            .withWhereMethodOverrides(false)
                            .withRenameMethodOverrides(false)
                            .withSources(false)
                            .withGeneratedAnnotation(true)
                            .withGeneratedAnnotationDate(false))
                    .withTarget(
                        new Target()
                            .withPackageName("dev.khata.persistence.jooq")
                            .withDirectory(sources.toString())
                            .withClean(true))));
  }
}
