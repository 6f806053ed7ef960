package dev.khata.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Apps in a process of their own: arguments are the port, the number of connections and a file with
 * a token and a body on each line. Reads how many seconds to work and answers how many requests it
 * had answered in each of them, until its input ends.
 */
public final class LoadClient {
  private LoadClient() {}

  public static void main(String[] args) throws Exception {
    int port = Integer.parseInt(args[0]);
    int connections = Integer.parseInt(args[1]);
    List<byte[]> requests = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(args[2]))) {
      String[] parts = line.split(" ", 3);
      String[] told = parts[2].split(" ", 2);
      requests.add(HttpLine.request(parts[0], parts[1], told[0], told.length > 1 ? told[1] : ""));
    }
    BlockingQueue<HttpLine> lines = open(port, connections);
    Threads threads =
        new Threads(
            connections,
            turn -> {
              HttpLine line = lines.take();
              line.ask(requests.get((int) (turn % requests.size())));
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
