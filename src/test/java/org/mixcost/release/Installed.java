package org.mixcost.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mixcost.testing.Program;

/**
 * A mixcost that is unpacked or installed, and a user without Java or Maven on the path.
 *
 * @param folder where it lies
 * @param user the home of the user
 * @param tools the only folder on the path, with what every system has
 */
record Installed(Path folder, Path user, Path tools) {
  private static final Set<PosixFilePermission> EXECUTABLE =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final List<String> EVERYWHERE =
      List.of("dirname", "find", "mkdir", "mv", "readlink", "rm", "sed", "sh", "stty", "touch");

  /** An archive of one folder, unpacked into a folder whose name has a space, and read-only. */
  static Installed unpacked(Path archive, Path into) throws IOException, InterruptedException {
    Path programs = Files.createDirectory(into.resolve("my programs"));
    Program.of("tar", "-xzf", archive.toString(), "-C", programs.toString()).run();
    try (Stream<Path> unpacked = Files.list(programs)) {
      Path folder = unpacked.findFirst().orElseThrow();
      Program.of("chmod", "-R", "a-w", folder.toString()).run();
      return in(folder, into);
    }
  }

  /** One that lies in a folder. */
  static Installed in(Path folder, Path temporary) throws IOException {
    Path tools = Files.createDirectory(temporary.resolve("tools"));
    for (String tool : EVERYWHERE) {
      Path script = tools.resolve(tool);
      Files.writeString(script, "#!/bin/sh\nexec " + found(tool) + " \"$@\"\n");
      Files.setPosixFilePermissions(script, EXECUTABLE);
    }
    return new Installed(folder, Files.createDirectory(temporary.resolve("user")), tools);
  }

  private static Path found(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(place -> Path.of(place, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  /** A command that the user enters there. */
  Program enter(String command) {
    return Program.of("/bin/sh", "-c", command)
        .in(folder)
        .with("PATH", tools)
        .with("HOME", user)
        .with("XDG_CACHE_HOME", "")
        .with("MIXCOST_JAVA_OPTS", "")
        .with("JAVA_HOME", "");
  }

  /** All that is there, with the times of changes. */
  List<String> content() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file + " of " + file.toFile().lastModified())
          .sorted()
          .toList();
    }
  }

  /** Lets it be deleted. */
  void unlock() throws IOException, InterruptedException {
    Program.of("chmod", "-R", "u+w", folder.toString()).run();
  }
}
