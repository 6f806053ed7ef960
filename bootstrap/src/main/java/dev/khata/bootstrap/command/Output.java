package dev.khata.bootstrap.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where answers go, in UTF-8 whatever the locale says, since JSON has no other encoding. A print
 * writer keeps quiet about what it could not write; this one knows why.
 */
public final class Output extends PrintWriter {
  private final Sink sink;
  private final boolean terminal;

  public Output(OutputStream stream) {
    this(new Sink(stream));
  }

  private Output(Sink sink) {
    this(sink, false);
  }

  private Output(Sink sink, boolean terminal) {
    super(new OutputStreamWriter(sink, StandardCharsets.UTF_8), true);
    this.sink = sink;
    this.terminal = terminal;
  }

  static Output standard() {
    return new Output(
        new Sink(new FileOutputStream(FileDescriptor.out)), Surroundings.isTerminal(1));
  }

  /** Whether somebody looks at it while it is written. */
  boolean isTerminal() {
    return terminal;
  }

  /**
   * Why something written so far did not arrive. Empty when everything did, and when the reader of
   * a pipe went away, who wanted no more.
   */
  Optional<String> lost() {
    return checkError()
        ? Optional.of(sink.failure).filter(why -> !why.equals(readerLeft()))
        : Optional.empty();
  }

  /**
   * For what is not printed line by line, after everything that was. It keeps as quiet about
   * failures, and closing it closes nothing.
   */
  OutputStream stream() {
    flush();
    return new OutputStream() {
      @Override
      public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        try {
          sink.write(bytes, from, length);
        } catch (IOException e) {
          setError();
        }
      }
    };
  }

  /**
   * How the system words that a pipe has no reader any more. It does so in the user's language, so
   * it is asked, by a pipe without one.
   */
  private static String readerLeft() {
    try {
      Pipe pipe = Pipe.open();
      pipe.source().close();
      try (var end = pipe.sink()) {
        end.write(ByteBuffer.allocate(1));
        return "";
      } catch (IOException e) {
        return String.valueOf(e.getMessage());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Remembers its first failure. */
  private static final class Sink extends FilterOutputStream {
    private String failure = "";

    private Sink(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
        out.flush();
      } catch (IOException e) {
        if (failure.isEmpty()) {
          failure = String.valueOf(e.getMessage());
        }
        throw e;
      }
    }
  }
}
