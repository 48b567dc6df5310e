package org.mixcost.site;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mixcost.scenario.format.JsonSchema;

/** Writes the site. */
public final class Site {
  private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/";

  private static final Path RESOURCES = Path.of("src/site/resources");

  private final Path folder;
  private final List<Path> documents;
  private final SitePlan plan;
  private final PageFrame frame;
  private final SearchIndex search = new SearchIndex();

  private Site(Path folder) throws IOException {
    this.folder = folder;
    Menu menu = Menu.read(Files.readString(Menu.CONTENTS));
    this.documents = documents(menu);
    this.plan = new SitePlan(documents);
    this.frame = new PageFrame(menu, plan);
  }

  /** Those of the menu and those that are written for the site. */
  private static List<Path> documents(Menu menu) throws IOException {
    try (Stream<Path> files = Files.walk(Menu.CONTENTS.getParent())) {
      Stream<Path> written =
          files.filter(file -> file.toString().endsWith(".md")).sorted();
      return Stream.concat(menu.documents().stream(), written).distinct().toList();
    }
  }

  /**
   * Writes it, from the top of the project.
   *
   * @param arguments the folder that gets it, and the one in which the Javadoc is
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    write(folder);
    copyAll(Path.of(arguments[1]), folder.resolve(PageFrame.JAVADOC).getParent());
    System.out.println("written to " + folder.resolve("index.html"));
  }

  /** Writes all of it but the Javadoc. */
  static void write(Path folder) throws IOException {
    new Site(folder).write();
  }

  private void write() throws IOException {
    for (Path document : documents) {
      writeDocument(document);
    }
    for (Optional<Path> file = plan.next(); file.isPresent(); file = plan.next()) {
      writeFile(file.get());
    }
    write("search.js", search.script());
    write("lunr.min.js", resource(LUNR + "lunr.min.js"));
    write("lunr-license.txt", resource(LUNR + "LICENSE"));
    write("site.css", resource("site.css"));
    write("site.js", resource("site.js"));
    copyAll(RESOURCES, folder);
  }

  private void writeDocument(Path document) throws IOException {
    DocumentPage page = DocumentPage.read(document, Files.readString(document), plan);
    Path place = plan.page(document);
    search.add(place.toString(), page);
    write(place.toString(), frame.around(place, page.title(), page.sections(), page.html()));
  }

  private void writeFile(Path file) throws IOException {
    if (SitePlan.isCopied(file)) {
      copy(file, folder.resolve(file));
      return;
    }
    Path place = SitePlan.sourcePage(file);
    String elements = SourcePages.of(file, plan);
    write(place.toString(), frame.around(place, file.toString(), List.of(), elements));
  }

  /** Where the schema is, by its name. */
  static Path schemaPlace() {
    String id = (String) JsonSchema.tree().get("$id");
    return Path.of(URI.create(id).getPath().substring(1));
  }

  private void write(String place, String text) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = Site.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, Files.readAllBytes(file));
  }
}
