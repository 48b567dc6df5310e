package org.mixcost.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.mixcost.issue.Severity;
import org.mixcost.quantity.Currency;

/**
 * The codes of issues in the sources: what is handed to a parameter {@code code} of a method or a record.
 *
 * <p>That is a text in quotes; or the {@code code} of whoever calls, or of another issue, which are found where they are
 * made.
 */
final class IssueCodes {
  private static final Path SOURCES = Path.of("src/main/java");

  private final List<Taker> takers = new ArrayList<>();
  private final Map<String, Set<Severity>> severities = new TreeMap<>();
  private final Set<String> unclear = new TreeSet<>();

  private IssueCodes() {}

  /** Those of all sources. */
  static IssueCodes read() throws IOException {
    IssueCodes codes = new IssueCodes();
    List<CompilationUnitTree> sources = parse();
    sources.forEach(source -> codes.new Declarations().scan(source, ""));
    sources.forEach(source -> codes.new Uses().scan(source, List.of()));
    return codes;
  }

  private static List<CompilationUnitTree> parse() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(SOURCES)) {
      List<Path> files = all.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task = (JavacTask) compiler.getTask(
          null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      List<CompilationUnitTree> parsed = new ArrayList<>();
      task.parse().forEach(parsed::add);
      return parsed;
    }
  }

  /** How bad the issues of each code are. */
  Map<String, Set<Severity>> severities() {
    return severities;
  }

  /** What is handed over as a code and is none that can be read. */
  Set<String> unclear() {
    return unclear;
  }

  /**
   * A method that takes a code, or the constructor of a class.
   *
   * @param owner the class that has it
   * @param parameters how many
   * @param place of the code among them
   * @param isOfType whether it is called on the class and not on an object
   * @param isPrivate whether its class alone calls it
   */
  private record Taker(
      String owner, String name, int parameters, int place, boolean isOfType, boolean isPrivate) {

    boolean isCalled(String receiver, List<String> around) {
      return isOfType
          ? receiver.equals(owner)
          : !receiver.matches("[A-Z]\\w*") && (!isPrivate || around.contains(owner));
    }
  }

  /** Finds who takes codes; handed down is the class around. */
  private final class Declarations extends TreeScanner<Void, String> {
    @Override
    public Void visitClass(ClassTree type, String around) {
      String name = type.getSimpleName().toString();
      if (type.getKind() == Tree.Kind.RECORD) {
        List<VariableTree> components = type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .map(VariableTree.class::cast)
            .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
            .toList();
        add(name, name, components, Set.of(Modifier.STATIC));
      }
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String around) {
      boolean isConstructor = method.getName().contentEquals("<init>");
      add(
          around,
          isConstructor ? around : method.getName().toString(),
          method.getParameters(),
          isConstructor ? Set.of(Modifier.STATIC) : method.getModifiers().getFlags());
      return super.visitMethod(method, around);
    }

    private void add(
        String owner,
        String name,
        List<? extends VariableTree> parameters,
        Set<Modifier> modifiers) {
      for (int i = 0; i < parameters.size(); i++) {
        if (parameters.size() > 1
            && parameters.get(i).toString().endsWith("String code")
            && !owner.equals(Currency.class.getSimpleName())) {
          takers.add(new Taker(
              owner,
              name,
              parameters.size(),
              i,
              modifiers.contains(Modifier.STATIC),
              modifiers.contains(Modifier.PRIVATE)));
        }
      }
    }
  }

  /** Finds what they are handed; handed down are the classes around. */
  private final class Uses extends TreeScanner<Void, List<String>> {
    @Override
    public Void visitClass(ClassTree type, List<String> around) {
      List<String> inside = new ArrayList<>(around);
      inside.add(type.getSimpleName().toString());
      return super.visitClass(type, inside);
    }

    @Override
    public Void visitNewClass(NewClassTree made, List<String> around) {
      String name = made.getIdentifier().toString();
      use(name, made.getArguments(), taker -> taker.owner().equals(name));
      return super.visitNewClass(made, around);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, List<String> around) {
      if (call.getMethodSelect() instanceof MemberSelectTree member) {
        String receiver = member.getExpression().toString();
        use(
            member.getIdentifier().toString(),
            call.getArguments(),
            taker -> taker.isCalled(receiver, around));
      } else {
        use(
            call.getMethodSelect().toString(),
            call.getArguments(),
            taker -> around.contains(taker.owner()));
      }
      return super.visitMethodInvocation(call, around);
    }

    private void use(
        String name, List<? extends ExpressionTree> arguments, Predicate<Taker> isMeant) {
      takers.stream()
          .filter(taker -> taker.name().equals(name) && taker.parameters() == arguments.size())
          .filter(isMeant)
          .findFirst()
          .ifPresent(taker -> add(arguments.get(taker.place()), severity(name)));
    }

    private Severity severity(String method) {
      return method.startsWith("warn") ? Severity.WARNING : Severity.ERROR;
    }

    private void add(ExpressionTree code, Severity severity) {
      if (code instanceof ConditionalExpressionTree either) {
        add(either.getTrueExpression(), severity);
        add(either.getFalseExpression(), severity);
      } else if (code instanceof LiteralTree text) {
        severities
            .computeIfAbsent(text.getValue().toString(), none -> new TreeSet<>())
            .add(severity);
      } else if (!code.toString().matches("code|.*\\.code\\(\\)")) {
        unclear.add(code.toString());
      }
    }
  }
}
