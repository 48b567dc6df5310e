package org.mixcost.testing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What users are promised to keep, as the page on the library says. */
public final class PublicApi {
  private static final String HOUSE = "org.mixcost";
  private static final Path PAGE = Path.of("src/site/markdown/library.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(" + HOUSE + "[\\w.]*)` \\| (.*?) \\|", Pattern.MULTILINE);
  private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

  /** Types by their package; of a package without any in the list, all are promised. */
  private static final Map<String, Set<String>> PROMISED = read();

  private PublicApi() {}

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> promised = new TreeMap<>();
    try {
      ROW.matcher(Files.readString(PAGE))
          .results()
          .forEach(row -> promised.put(row.group(1), types(row.group(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return promised;
  }

  private static Set<String> types(String cell) {
    return TYPE.matcher(cell)
        .results()
        .map((MatchResult name) -> name.group(1))
        .collect(toUnmodifiableSet());
  }

  /** Packages with anything in them that is promised. */
  public static Set<String> packages() {
    return PROMISED.keySet();
  }

  /** The types that are promised of a package; none stands for all. */
  public static Set<String> typesOf(String name) {
    return PROMISED.get(name);
  }

  /** Whether a type is promised; one inside another is public and promised with that. */
  public static boolean isPromised(JavaClass type) {
    Optional<JavaClass> outer = type.getEnclosingClass();
    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
    return isPublic && outer.map(PublicApi::isPromised).orElseGet(() -> isInTheTable(type));
  }

  private static boolean isInTheTable(JavaClass type) {
    Set<String> types = PROMISED.get(type.getPackageName());
    return types != null && (types.isEmpty() || types.contains(type.getSimpleName()));
  }

  /** Whether a type is one of mixcost that is not promised. */
  public static boolean isMachinery(JavaClass type) {
    JavaClass one = type.getBaseComponentType();
    return (one.getPackageName() + ".").startsWith(HOUSE + ".") && !isPromised(one);
  }
}
