package org.mixcost.load.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What comes out of a zip file.
 *
 * @param names of its entries
 * @param bytes of all of them together, or some number above what is allowed
 */
record Unpacked(List<String> names, long bytes) {
  private static final int BUFFER = 1 << 14;

  Unpacked {
    names = List.copyOf(names);
  }

  /** Counts what may be far larger than the file, and keeps none of it. */
  static Unpacked of(byte[] file, long most) throws IOException {
    List<String> names = new ArrayList<>();
    long bytes = 0;
    try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName());
        try (InputStream content = zip.getInputStream(entry)) {
          bytes += count(content, most - bytes);
        }
      }
    }
    return new Unpacked(names, bytes);
  }

  /** Whether an entry's name ends so. */
  boolean has(String ending) {
    return names.stream().anyMatch(name -> name.endsWith(ending));
  }

  private static long count(InputStream content, long most) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int read = content.read(buffer); read > 0 && bytes <= most; read = content.read(buffer)) {
      bytes += read;
    }
    return bytes;
  }
}
