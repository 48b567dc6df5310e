package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.testing.Golden;

/** A document of the project. */
final class Markdown {
  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String FROM = "<!-- generated: -Dgolden.update=true rewrites it -->\n";
  private static final String TO = "<!-- end of what is generated -->\n";

  private final Path file;
  private final String text;

  private Markdown(Path file, String text) {
    this.file = file;
    this.text = text;
  }

  static Markdown read(String file) throws IOException {
    return new Markdown(Path.of(file), Files.readString(Path.of(file)));
  }

  String text() {
    return text;
  }

  /**
   * A fenced block.
   *
   * @param language after the fence
   * @param body between the fences
   * @param start of the body in the document
   */
  record Block(String language, String body, int start) {}

  /** The fenced blocks, in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(text);
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2), matcher.start(2)));
    }
    return blocks;
  }

  /** The fenced blocks of a language, in order. */
  List<Block> blocks(String language) {
    return blocks().stream().filter(block -> block.language().equals(language)).toList();
  }

  /** The command lines of the document, in order. */
  List<String> commands() {
    return blocks("sh").stream().flatMap(block -> block.body().lines()).toList();
  }

  /** The command line that stands last before a block. */
  String commandOf(Block shown) {
    return blocks("sh").stream()
        .filter(block -> block.start() < shown.start())
        .flatMap(block -> block.body().lines())
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(file + " shows what no command prints"));
  }

  /** The paragraph under the title, in one line. */
  String finding() {
    return text.split("\n\n", 3)[1].replace('\n', ' ');
  }

  /** The words of its text, without what stands in blocks. */
  long words() {
    return Pattern.compile("\\S+")
        .matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .count();
  }

  /** The document with another body in a block. */
  String with(Block block, String body) {
    return text.substring(0, block.start())
        + body
        + text.substring(block.start() + block.body().length());
  }

  /** Compares what stands between the marks, or rewrites it. */
  void assertGenerated(String expected) {
    int from = text.indexOf(FROM) + FROM.length();
    int to = text.indexOf(TO);
    if (from < FROM.length() || to < from) {
      throw new AssertionError(file + " has no marks around what is generated");
    }
    Golden.assertMatches(file, text.substring(0, from) + "\n" + expected + text.substring(to));
  }
}
