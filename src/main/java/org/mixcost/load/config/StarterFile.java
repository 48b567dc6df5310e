package org.mixcost.load.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mixcost.issue.Checked;
import org.mixcost.issue.Phrase;
import org.mixcost.scenario.shape.ParameterCount;

/** A scenario file to start from, whose model is that of a config. */
public final class StarterFile {
  /** The model of the starter, with its indentation. */
  private static final Pattern MODEL =
      Pattern.compile("^( *)model: \\{parameters: [^}]*}[^\\n]*\\n", Pattern.MULTILINE);
  /** A path that YAML reads as it is. */
  private static final Pattern PLAIN = Pattern.compile("[\\w./-]*\\w");

  private StarterFile() {}

  /**
   * The starter with the model of a config, or all that is wrong with that.
   *
   * @param starter a scenario file that states the parameters of a model
   * @param config a file, from where the program runs
   * @param into the file that will hold the text, from there, too: the config is named from where it stands,
   *     or by its whole path where no path leads from one to the other
   * @throws IllegalArgumentException if the starter states no parameters of a model
   */
  public static Checked<String> of(String starter, Path config, Path into) {
    return ConfigReader.read(config).then(model -> {
      String block = model(model, named(config, into));
      if (!MODEL.matcher(starter).find()) {
        throw new IllegalArgumentException("the starter states no parameters of a model");
      }
      return Checked.of(MODEL.matcher(starter).replaceFirst(block));
    });
  }

  private static String named(Path config, Path into) {
    Path file = config.toAbsolutePath().normalize();
    Path named = Optional.ofNullable(into.toAbsolutePath().normalize().getParent())
        .filter(folder -> Objects.equals(folder.getRoot(), file.getRoot()))
        .map(folder -> folder.relativize(file))
        .orElse(file);
    String path = named.toString().replace(file.getFileSystem().getSeparator(), "/");
    return PLAIN.matcher(path).matches() ? path : quoted(path);
  }

  private static String quoted(String path) {
    return "\"" + path.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String model(ModelConfig config, String path) {
    ParameterCount count = config.count();
    String comment = Phrase.of(
        "%s: %,.0f parameters, %,.0f used for each token",
        config.shape().family(), count.total(), count.active());
    String quoted = Matcher.quoteReplacement(path);
    return "$1model:\n"
        + "$1  # " + comment + "\n"
        + "$1  config: " + quoted + "\n"
        + "$1  # attention: {sequence: 8192 tokens}   # to count attention, too, by the shape in the config\n";
  }
}
