package dev.khata.bootstrap.logging;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lines that wait for each other, 20 ms and 64 KiB at most, to be written in one piece, in the
 * order in which they came. A thread of its own writes them. While none come it sleeps; the next
 * line wakes it and waits for no other.
 */
final class GatheredLines implements AutoCloseable {
  private static final long MAX_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
  private static final int MAX_BYTES = 1 << 16;

  private final Consumer<byte[]> out;
  private final Thread writer;

  /** Held while lines are written, so that those taken first are written first. */
  private final ReentrantLock order = new ReentrantLock();

  /** Held for a moment, to add a line or to take them all; by who holds the other lock or none. */
  private final ReentrantLock moment = new ReentrantLock();

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private boolean begun;
  private boolean asleep = true;
  private boolean closed;

  /**
   * @param out writes; is called by one thread at a time, and throws nothing
   */
  GatheredLines(Consumer<byte[]> out) {
    this.out = out;
    this.writer = Thread.ofPlatform().daemon().name("log").unstarted(this::writeOnAndOn);
  }

  /** What is to be done about a line that was added. */
  private enum Then {
    NOTHING,
    BEGIN,
    WAKE,
    WRITE
  }

  /** Takes a line that may wait. */
  void later(byte[] line) {
    switch (added(line)) {
      case NOTHING -> {}
      case BEGIN -> writer.start();
      case WAKE -> LockSupport.unpark(writer);
      case WRITE -> write();
    }
  }

  /** Writes the line, behind all that came before it. */
  void atOnce(byte[] line) {
    moment.lock();
    try {
      lines.writeBytes(line);
    } finally {
      moment.unlock();
    }
    write();
  }

  /** Writes what waits. From now on nothing does. */
  @Override
  public void close() {
    moment.lock();
    try {
      closed = true;
      asleep = false;
    } finally {
      moment.unlock();
    }
    write();
    LockSupport.unpark(writer);
  }

  private Then added(byte[] line) {
    moment.lock();
    try {
      lines.writeBytes(line);
      if (closed || lines.size() >= MAX_BYTES) {
        return Then.WRITE;
      }
      if (!asleep) {
        return Then.NOTHING;
      }
      asleep = false;
      Then then = begun ? Then.WAKE : Then.BEGIN;
      begun = true;
      return then;
    } finally {
      moment.unlock();
    }
  }

  /**
   * @return whether there were any
   */
  private boolean write() {
    order.lock();
    try {
      byte[] all = taken();
      if (all.length > 0) {
        out.accept(all);
      }
      return all.length > 0;
    } finally {
      order.unlock();
    }
  }

  private byte[] taken() {
    moment.lock();
    try {
      byte[] all = lines.toByteArray();
      lines.reset();
      return all;
    } finally {
      moment.unlock();
    }
  }

  private void writeOnAndOn() {
    while (!isClosed()) {
      if (write()) {
        LockSupport.parkNanos(MAX_WAIT_NANOS);
      } else {
        sleep();
      }
    }
  }

  private boolean isClosed() {
    moment.lock();
    try {
      return closed;
    } finally {
      moment.unlock();
    }
  }

  /** Until a line comes, or none ever will. */
  private void sleep() {
    if (!fallsAsleep()) {
      return;
    }
    while (isAsleep()) {
      LockSupport.park(this);
    }
  }

  private boolean fallsAsleep() {
    moment.lock();
    try {
      asleep = lines.size() == 0 && !closed;
      return asleep;
    } finally {
      moment.unlock();
    }
  }

  private boolean isAsleep() {
    moment.lock();
    try {
      return asleep;
    } finally {
      moment.unlock();
    }
  }
}
