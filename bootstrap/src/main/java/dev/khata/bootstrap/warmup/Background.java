package dev.khata.bootstrap.warmup;

import dev.khata.bootstrap.warmup.WarmUp.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the cache beside a server that has none yet; what fails there is no failure of its. */
public final class Background implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final RehearsalProcess process = new RehearsalProcess();
  private final WarmUp warmUp;
  private final Thread thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(this::make);

  private Background(Path dataDirectory) {
    this.warmUp = new WarmUp(dataDirectory, process);
  }

  /**
   * @param wanted whether it is to be made at all
   */
  public static Background begin(boolean wanted, Path dataDirectory) {
    Background background = new Background(dataDirectory);
    if (wanted && Files.isWritable(dataDirectory)) {
      background.thread.start();
    }
    return background;
  }

  private void make() {
    try {
      switch (warmUp.make()) {
        case Result.Made made -> LOG.info("later starts begin from {}", made.cache());
        case Result.Failed failed -> LOG.info("made no cache of classes: {}", failed.reason());
        case Result.Kept kept -> LOG.debug("this start began from {}", kept.cache());
        case Result.Busy busy -> LOG.debug("another process makes the cache of classes");
        case Result.NotHere no -> LOG.debug("no cache of classes for what is no jar");
      }
    } catch (IOException e) {
      LOG.info("made no cache of classes: {}", e.toString());
    }
  }

  /** Ends it, whether it is done or not. */
  @Override
  public void close() {
    process.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
