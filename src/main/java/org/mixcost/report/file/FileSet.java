package org.mixcost.report.file;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files that one folder is to hold, whole in memory before the first of them is written. */
public final class FileSet {
  /** A file in the folder or in a folder of it; never above it. */
  private static final Pattern PATH =
      Pattern.compile("([a-z0-9_][a-z0-9_-]*/)?[a-z0-9_][a-z0-9_-]*\\.[a-z0-9]+");

  private final TreeMap<String, byte[]> contents = new TreeMap<>();
  private final TreeMap<String, String> titles = new TreeMap<>();

  /**
   * Adds a file.
   *
   * @param path where it stands in the folder, such as {@code tables/totals.csv}
   * @param title what it shows, in words
   */
  public void add(String path, String title, byte[] content) {
    if (!isPath(path) || contents.containsKey(path)) {
      throw new IllegalArgumentException("'" + path + "' is no file of its own in a folder");
    }
    titles.put(path, requireNonNull(title, "title"));
    contents.put(path, content.clone());
  }

  /** Adds a text as UTF-8. */
  public void add(String path, String title, String text) {
    add(path, title, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds all of another set. */
  public void addAll(FileSet others) {
    others.contents.forEach((path, content) -> add(path, others.titles.get(path), content));
  }

  /** What stands in a file of text. */
  public String text(String path) {
    return new String(contents.get(path), StandardCharsets.UTF_8);
  }

  /** Whether a text may be the path of a file here. */
  static boolean isPath(String path) {
    return PATH.matcher(path).matches();
  }

  /** Where the files stand, sorted. */
  public Set<String> paths() {
    return contents.navigableKeySet();
  }

  String title(String path) {
    return titles.get(path);
  }

  /** What is to stand in a file. */
  public byte[] content(String path) {
    return contents.get(path).clone();
  }
}
