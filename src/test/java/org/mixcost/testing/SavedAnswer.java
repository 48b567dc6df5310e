package org.mixcost.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a folder holds for programs, without that by which it is made again: what is printed as JSON. */
public final class SavedAnswer {
  private static final String RUN = ",\n  \"run\" : {";

  private SavedAnswer() {}

  /** The answer in the {@code run.json} of a folder. */
  public static String of(Path folder) throws IOException {
    String saved = Files.readString(folder.resolve("run.json"));
    return saved.substring(0, saved.indexOf(RUN)) + "\n}\n";
  }
}
