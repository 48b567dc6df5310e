package org.mixcost.file;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mixcost.issue.InputFile;

/** A file as it was read, name and all, so that it can be read again when it is elsewhere, other or gone. */
public final class StoredFile {
  private final String name;
  private final byte[] bytes;

  private StoredFile(String name, byte[] bytes) {
    this.name = requireNonNull(name, "name");
    this.bytes = bytes;
  }

  /**
   * A file.
   *
   * @param name as whoever read it wrote its path
   */
  public static StoredFile of(String name, byte[] bytes) {
    return new StoredFile(name, bytes.clone());
  }

  /** As whoever read it wrote its path. */
  public String name() {
    return name;
  }

  /** What it held. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What it held as text in UTF-8, if it was such; a workbook was none. */
  public Optional<String> text() {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  /** The hash of what it held, in hex. */
  public String sha256() {
    return InputFile.of(name, bytes).sha256();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof StoredFile file
        && file.name.equals(name)
        && Arrays.equals(file.bytes, bytes);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return name;
  }
}
