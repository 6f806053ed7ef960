package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;

/** The load of a {@link LoadClient}. */
final class OtherProcess implements Load, AutoCloseable {
  private final Process process;
  private final PrintWriter orders;

  private OtherProcess(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(), true);
  }

  static OtherProcess start(int port, int connections, Path requests) throws IOException {
    return start(port, connections, Scenario.REQUESTS, requests);
  }

  /**
   * @param file what the scenario begins with
   */
  static OtherProcess start(int port, int connections, Scenario scenario, Path file)
      throws IOException {
    return new OtherProcess(
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                LoadClient.class.getName(),
                Integer.toString(port),
                Integer.toString(connections),
                scenario.name(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }

  @Override
  public double rate(Duration time) throws IOException {
    orders.println(time.toSeconds());
    String answer = process.inputReader().readLine();
    if (answer == null) {
      throw new IOException("the other process has ended");
    }
    return Double.parseDouble(answer);
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }
}
