package org.mixcost.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version in documents: the released one there, {@code development} in a test. */
final class Version {
  private static final Pattern IN_POM =
      Pattern.compile("<artifactId>mixcost</artifactId>\\s*<version>([^<]+)</version>");
  private static final Pattern IN_TEXT = Pattern.compile("\\bmixcost [^ ]+ · ");
  private static final Pattern IN_JSON = Pattern.compile("\"mixcost\" : \"[^\"]*\"");

  private Version() {}

  /** The text as the released program would print it. */
  static String released(String text) throws IOException {
    Matcher pom = IN_POM.matcher(Files.readString(Path.of("pom.xml")));
    if (!pom.find()) {
      throw new IllegalStateException("pom.xml has no version");
    }
    return with(pom.group(1), text);
  }

  /** The text without its version, so that a new version alone makes no document wrong. */
  static String without(String text) {
    return with("VERSION", text);
  }

  private static String with(String version, String text) {
    String told = IN_TEXT.matcher(text).replaceAll("mixcost " + version + " · ");
    return IN_JSON.matcher(told).replaceAll("\"mixcost\" : \"" + version + "\"");
  }
}
