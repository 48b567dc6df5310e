package org.mixcost.report.write;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mixcost.issue.Phrase;
import org.mixcost.report.write.FolderComparison.Difference;

/** Where two versions of a file differ first, in the words of who reads such a file. */
final class FirstDifference {
  private static final Set<String> TEXTS = Set.of("csv", "html", "json", "md", "svg", "tex", "txt");

  private FirstDifference() {}

  /** The difference of two that are not the same. */
  static Difference of(String path, byte[] found, byte[] made) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    if (!TEXTS.contains(ending)) {
      return new Difference(path, "", bytes(found, made));
    }
    String here = new String(found, StandardCharsets.UTF_8);
    String again = new String(made, StandardCharsets.UTF_8);
    return Optional.of(ending)
        .filter("json"::equals)
        .flatMap(json -> JsonDifference.first(here, again))
        .map(text -> new Difference(path, "", text))
        .or(() -> line(path, here, again))
        .orElseGet(() -> new Difference(path, "", bytes(found, made)));
  }

  private static String bytes(byte[] found, byte[] made) {
    return Phrase.of(
        "bytes differ from byte %,d on: %,d bytes found, %,d made again",
        Arrays.mismatch(found, made) + 1, found.length, made.length);
  }

  /** The first line that differs; none where only the ends of lines do. */
  private static Optional<Difference> line(String path, String found, String made) {
    List<String> here = found.lines().toList();
    List<String> again = made.lines().toList();
    int longest = Math.max(here.size(), again.size());
    for (int i = 0; i < longest; i++) {
      String one = i < here.size() ? here.get(i) : "";
      String other = i < again.size() ? again.get(i) : "";
      if (!one.equals(other)) {
        String text = Excerpts.of(one, other).text();
        return Optional.of(new Difference(path, ":" + (i + 1), text));
      }
    }
    return Optional.empty();
  }
}
