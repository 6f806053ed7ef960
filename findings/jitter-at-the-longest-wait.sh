#!/usr/bin/env bash
# Waits between tries, doubled up to a longest one and spread by chance, once they are at the longest.
#
# Versions   io.github.resilience4j:resilience4j-retry 2.3.0, org.springframework.retry:spring-retry 2.0.12
#            (with spring-core 6.1.14), dev.failsafe:failsafe 3.3.2; npm retry 0.13.1 (below p-retry and
#            async-retry), cockatiel 4.0.0, exponential-backoff 3.1.3; any JDK from 17 on, node 20
# Guess      The spread stays: at a longest wait of 10 seconds each client waits another time up to 10.
# Behaviour  resilience4j, Spring Retry, retry and cockatiel's default spread first and cut after, so that
#            from the sixth wait or so on every client waits 10 seconds to the millisecond. Failsafe cuts
#            first and spreads after, so that its longest wait isn't one: up to 1.9 times of it with a spread
#            of 0.9. exponential-backoff and cockatiel's other two kinds do as guessed.
# It matters A payment gateway or an SMS vendor that was away for some minutes gets what has piled up all at
#            once, every 10 seconds, from every app and node, which is just what the spread was set for; a
#            test of the first tries shows it spread.
# Output     see EXPECTED at the end.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts retry@0.13.1 cockatiel@4.0.0 exponential-backoff@3.1.3
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>waits</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.github.resilience4j</groupId>
      <artifactId>resilience4j-retry</artifactId>
      <version>2.3.0</version>
    </dependency>
    <dependency>
      <groupId>org.springframework.retry</groupId>
      <artifactId>spring-retry</artifactId>
      <version>2.0.12</version>
    </dependency>
    <dependency>
      <groupId>org.springframework</groupId>
      <artifactId>spring-core</artifactId>
      <version>6.1.14</version>
    </dependency>
    <dependency>
      <groupId>dev.failsafe</groupId>
      <artifactId>failsafe</artifactId>
      <version>3.3.2</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=jars
cat > Waits.java <<'JAVA'
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.springframework.retry.backoff.BackOffContext;
import org.springframework.retry.backoff.ExponentialRandomBackOffPolicy;

public class Waits {
  static void show(String name, int attempt, List<Long> waits) {
    boolean spread = new HashSet<>(waits).size() > 1;
    boolean over = Collections.max(waits) > 10_000;
    System.out.println(name + ", wait " + attempt + ": " + (spread ? "spread" : "all " + waits.get(0))
        + (over ? ", over the longest" : ""));
  }

  public static void main(String[] args) {
    IntervalFunction interval = IntervalFunction.ofExponentialRandomBackoff(1_000L, 2.0, 0.5, 10_000L);
    List<Long> slept = new ArrayList<>();
    ExponentialRandomBackOffPolicy spring = new ExponentialRandomBackOffPolicy();
    spring.setInitialInterval(1_000);
    spring.setMultiplier(2);
    spring.setMaxInterval(10_000);
    spring.setSleeper(slept::add);
    for (int attempt : new int[] {2, 15}) {
      List<Long> waits = new ArrayList<>();
      List<Long> springs = new ArrayList<>();
      for (int client = 0; client < 1_000; client++) {
        waits.add(interval.apply(attempt));
        BackOffContext context = spring.start(null);
        for (int i = 0; i < attempt; i++) spring.backOff(context);
        springs.add(slept.get(slept.size() - 1));
      }
      show("resilience4j", attempt, waits);
      show("Spring Retry", attempt, springs);
    }
    List<Long> waits = new ArrayList<>();
    RetryPolicy<Object> policy = RetryPolicy.builder()
        .withBackoff(Duration.ofNanos(1_000), Duration.ofNanos(10_000), 2)
        .withJitter(0.9)
        .withMaxRetries(1_000)
        .onRetryScheduled(event -> waits.add(event.getDelay().toNanos()))
        .build();
    try {
      Failsafe.with(policy).run(() -> {
        throw new IllegalStateException("away");
      });
    } catch (IllegalStateException away) {
      show("Failsafe", 15, waits.subList(14, waits.size()));
    }
  }
}
JAVA
cat > waits.mjs <<'JS'
import retry from 'retry';
import { backOff } from 'exponential-backoff';
import { decorrelatedJitterGenerator, ExponentialBackoff, fullJitterGenerator, halfJitterGenerator } from 'cockatiel';
const show = (name, attempt, waits) => {
  const over = Math.max(...waits) > 10000 ? ', over the longest' : '';
  console.log(`${name}, wait ${attempt}: ${new Set(waits).size > 1 ? 'spread' : `all ${waits[0]}`}${over}`);
};
const clients = Array.from({ length: 1000 });
const later = setTimeout;
for (const attempt of [2, 15]) {
  const options = { minTimeout: 1000, maxTimeout: 10000, factor: 2, randomize: true };
  show('retry', attempt, clients.map(() => retry.createTimeout(attempt - 1, options)));
  const kinds = { 'default': decorrelatedJitterGenerator, full: fullJitterGenerator, half: halfJitterGenerator };
  for (const [kind, generator] of Object.entries(kinds)) {
    show(`cockatiel (${kind})`, attempt, clients.map(() => {
      let backoff = new ExponentialBackoff({ initialDelay: 1000, maxDelay: 10000, generator }).next();
      for (let i = 1; i < attempt; i++) backoff = backoff.next();
      return backoff.duration;
    }));
  }
  const waits = [];
  for (let client = 0; client < 100; client++) {
    let slept;
    globalThis.setTimeout = (work, wait) => later(work, ((slept = wait), 0));
    const options = { numOfAttempts: attempt + 1, startingDelay: 1000, maxDelay: 10000, jitter: 'full' };
    await backOff(() => Promise.reject(new Error('away')), options).catch(() => waits.push(slept));
  }
  show('exponential-backoff', attempt, waits);
}
JS
{ java -cp 'jars/*' Waits.java 2> log; node waits.mjs; } | tee seen
diff - seen << 'EXPECTED'
resilience4j, wait 2: spread
Spring Retry, wait 2: spread
resilience4j, wait 15: all 10000
Spring Retry, wait 15: all 10000
Failsafe, wait 15: spread, over the longest
retry, wait 2: spread
cockatiel (default), wait 2: spread
cockatiel (full), wait 2: spread
cockatiel (half), wait 2: spread
exponential-backoff, wait 2: spread
retry, wait 15: all 10000
cockatiel (default), wait 15: all 10000
cockatiel (full), wait 15: spread
cockatiel (half), wait 15: spread
exponential-backoff, wait 15: spread
EXPECTED
