package org.mixcost.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people have several names for, as the table {@code aliases} tells it apart. */
public enum NameKind {
  /** A chip. */
  ACCELERATOR,
  /** A model that writes and is sold by the token. */
  GENERATOR,
  /** Who sells tokens. */
  PROVIDER,
  /** Who rents out accelerators. */
  VENDOR,
  /** A collection of text. */
  CORPUS;

  /** Its word in the table. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(NameKind::key).toList();
  }
}
