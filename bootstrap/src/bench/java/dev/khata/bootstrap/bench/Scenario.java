package dev.khata.bootstrap.bench;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What apps do again and again. */
enum Scenario {
  /** Lines of a method, a path, a token and perhaps a body, in turn. */
  REQUESTS {
    @Override
    Steps steps(List<String> lines) {
      List<byte[]> requests = lines.stream().map(line -> request(line, "")).toList();
      return (line, turn) -> line.ask(requests.get((int) (turn % requests.size())));
    }
  },
  /** The same, each with an idempotency key of its own. */
  KEYED {
    @Override
    Steps steps(List<String> lines) {
      return (line, turn) ->
          line.ask(request(lines.get((int) (turn % lines.size())), random().toString()));
    }
  },
  /** Lines of refresh tokens; each is spent for the next. */
  REFRESH {
    @Override
    Steps steps(List<String> lines) {
      BlockingQueue<String> tokens = new LinkedBlockingQueue<>(lines);
      return (line, turn) -> {
        String body = "{\"refresh\":\"" + tokens.take() + "\"}";
        String path = "/api/auth/token/refresh/";
        tokens.add(Guest.text(line.read(HttpLine.request("POST", path, "", body)), "refresh"));
      };
    }
  },
  /** Asks for a code, reads it and hands it back, each time for another phone. */
  OTP {
    @Override
    Steps steps(List<String> lines) {
      // Codes are limited by number, and the server may have seen those of another run.
      long first = ThreadLocalRandom.current().nextLong(9_000_000);
      return (line, turn) -> Guest.verified(line, first + turn);
    }
  };

  /** One round of it. */
  @FunctionalInterface
  interface Steps {
    void go(HttpLine line, long turn) throws IOException, InterruptedException;
  }

  abstract Steps steps(List<String> lines);

  private static UUID random() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static byte[] request(String line, String key) {
    String[] parts = line.split(" ", 3);
    String[] told = parts[2].split(" ", 2);
    String body = told.length > 1 ? told[1] : "";
    return HttpLine.keyed(parts[0], parts[1], told[0], key, body);
  }
}
