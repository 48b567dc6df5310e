package org.mixcost;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.mixcost.testing.PublicApi;

/** What users are promised is documented. */
class JavadocTest {
  private static final Path SOURCES = Path.of("src/main/java");

  @Test
  void everyPromisedTypeAndMethodSaysWhatItMeans() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null, files, null, null, null, files.getJavaFileObjectsFromPaths(promised()));
      Undocumented undocumented = new Undocumented(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        undocumented.scan(unit, null);
      }
      assertThat(undocumented.seen).isGreaterThan(500);
      assertThat(undocumented.found).isEmpty();
    }
  }

  private static List<Path> promised() throws IOException {
    List<Path> promised = new ArrayList<>();
    for (String name : PublicApi.packages()) {
      Path folder = SOURCES.resolve(name.replace('.', File.separatorChar));
      Set<String> types = PublicApi.typesOf(name);
      try (Stream<Path> files = Files.list(folder)) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> types.isEmpty() || types.contains(type(file)))
            .sorted()
            .forEach(promised::add);
      }
    }
    return promised;
  }

  private static String type(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  /**
   * Public types, and methods that take something, without a comment. One that overrides has that of the other, and what a
   * record or a document is made from is said at its type.
   */
  private static final class Undocumented extends TreePathScanner<Void, Void> {
    private final DocTrees comments;
    private final List<String> found = new ArrayList<>();
    private int seen;

    private Undocumented(DocTrees comments) {
      this.comments = comments;
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
      if (!isPublic(type.getModifiers().getFlags())) {
        return null; // nor is what is in it
      }
      check(type.getSimpleName().toString());
      return super.visitClass(type, null);
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
      boolean isConstructor = method.getReturnType() == null;
      boolean overrides = method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.toString().startsWith("@Override"));
      boolean takesSome = !method.getParameters().isEmpty();
      if (takesSome
          && !isConstructor
          && !overrides
          && isPublic(method.getModifiers().getFlags())) {
        check(method.getName().toString());
      }
      return null;
    }

    /** In an interface all is that is not private. */
    private boolean isPublic(Set<Modifier> modifiers) {
      Tree around = getCurrentPath().getParentPath().getLeaf();
      return around.getKind() == Tree.Kind.INTERFACE
          ? !modifiers.contains(Modifier.PRIVATE)
          : modifiers.contains(Modifier.PUBLIC);
    }

    private void check(String name) {
      seen++;
      if (comments.getDocComment(getCurrentPath()) == null) {
        found.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
      }
    }
  }
}
