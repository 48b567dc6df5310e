package org.mixcost.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mixcost.MixCost;
import org.mixcost.file.FileAccess;
import org.mixcost.issue.Checked;
import org.mixcost.scenario.Study;

/** Reads what others wrote, and no file outside of a folder. */
public final class StayInAFolder {
  private StayInAFolder() {}

  /** Prints what is wrong with a file of a folder. */
  public static void main(String[] args) throws IOException {
    System.out.print(read(Path.of(args[0]), Path.of(args[1])).text());
  }

  /** The scenarios of a file, which is found from the folder. */
  public static Checked<Study> read(Path folder, Path file) throws IOException {
    FileAccess plans = FileAccess.within(List.of(folder)).upTo(1);
    return MixCost.create().reading(plans).read(file);
  }
}
