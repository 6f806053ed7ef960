package dev.khata.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Apps in a process of their own: arguments are the port, the number of connections, what they do
 * (a {@link Scenario}) and a file with what they begin with. Reads how many seconds to work and
 * answers how many requests it had answered in each of them, until its input ends.
 */
public final class LoadClient {
  private LoadClient() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int connections = Integer.parseInt(args[1]);
    Scenario.Steps steps = Scenario.valueOf(args[2]).steps(Files.readAllLines(Path.of(args[3])));
    BlockingQueue<HttpLine> lines = open(port, connections);
    Threads threads =
        new Threads(
            connections,
            turn -> {
              HttpLine line = lines.take();
              steps.go(line, turn);
              lines.add(line);
            });
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String seconds = in.readLine(); seconds != null; seconds = in.readLine()) {
      System.out.println(threads.rate(Duration.ofSeconds(Integer.parseInt(seconds))));
    }
  }

  private static BlockingQueue<HttpLine> open(int port, int connections) throws IOException {
    BlockingQueue<HttpLine> lines = new LinkedBlockingQueue<>();
    for (int i = 0; i < connections; i++) {
      lines.add(new HttpLine(port));
    }
    return lines;
  }
}
