package org.mixcost.report.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that is worked with by one at a time, of all processes and threads. It is free again once its process is no more,
 * however that ended; the number of a process would not tell, as two containers have the same ones.
 */
final class Claim implements AutoCloseable {
  /** The system keeps processes apart, and not the threads of one. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final FileChannel channel;

  private Claim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits until nobody else has the file, which is made if need be.
   *
   * @throws IOException if it cannot be made, its folder is gone, or it is a link
   */
  static Claim of(Path file) throws IOException {
    THREADS.lock();
    try {
      Optional<FileChannel> locked = Optional.empty();
      while (locked.isEmpty()) {
        create(file);
        locked = lock(file);
      }
      return new Claim(locked.get());
    } catch (IOException | RuntimeException | Error failure) {
      THREADS.unlock();
      throw failure;
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException left) {
      // By whoever has it, or by a process that was killed.
    }
  }

  /** The file, or nothing where whoever had it before has moved or deleted it by then. */
  private static Optional<FileChannel> lock(Path file) throws IOException {
    try {
      Object asked = key(file);
      FileChannel opened =
          FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      boolean isOurs = false;
      try {
        opened.lock();
        isOurs = Objects.equals(key(file), asked);
      } finally {
        if (!isOurs) {
          opened.close();
        }
      }
      return isOurs ? Optional.of(opened) : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
        .fileKey();
  }

  /** Replaces what is in the file. */
  void write(byte[] content) throws IOException {
    channel.truncate(0);
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      THREADS.unlock();
    }
  }
}
