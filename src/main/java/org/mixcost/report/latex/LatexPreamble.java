package org.mixcost.report.latex;

import static java.util.stream.Collectors.joining;

import org.mixcost.issue.Phrase;

/** What stands before the text of a document: its packages and its few commands. */
public final class LatexPreamble {
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private static final String PACKAGES = """
      \\documentclass[10pt,a4paper]{article}
      \\usepackage{iftex}
      \\ifPDFTeX
        \\usepackage[utf8]{inputenc}
        \\usepackage[T1]{fontenc}
        \\usepackage{textcomp}
        \\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{}
      \\else
        \\usepackage{fontspec} % with \\setmainfont, a font that has all scripts of the text
      \\fi
      \\usepackage[width=16cm,height=25cm]{geometry}
      \\usepackage{array,booktabs,longtable,float,graphicx}
      \\usepackage[font=small,labelfont=bf]{caption}
      \\usepackage[hidelinks]{hyperref}

      \\newcolumntype{L}[1]{>{\\raggedright\\arraybackslash}p{#1}}
      \\newcolumntype{R}[1]{>{\\raggedleft\\arraybackslash}p{#1}}
      \\newcommand{\\finding}[1]{\\par\\bigskip\\noindent
        \\fbox{\\parbox{\\dimexpr\\linewidth-2\\fboxsep-2\\fboxrule}{\\raggedright\\textbf{Finding.} #1}}\\par\\bigskip}
      \\newcommand{\\remark}[1]{\\par\\smallskip\\noindent
        \\parbox{\\linewidth}{\\footnotesize\\raggedright #1}\\par}
      \\newcommand{\\branch}[3]{{\\par\\small\\raggedright\\leftskip=#1em\\noindent #2\\par
        \\footnotesize\\noindent\\textit{#3}\\par\\smallskip}}
      \\setlength{\\tabcolsep}{4pt}
      \\setlength{\\emergencystretch}{3em}
      \\raggedbottom
      """;

  private static final String RARE = """

      %% pdflatex shows the number of a character that it has not
      \\ifPDFTeX
        \\makeatletter
        \\newcommand{\\rare}[2]{\\@ifundefined{u8:\\detokenize{#2}}%%
          {\\DeclareUnicodeCharacter{#1}{\\allowbreak\\texttt{U+#1}}}{}}
        \\makeatother
      %s\\fi
      """;

  private LatexPreamble() {}

  /**
   * The preamble of a document.
   *
   * @param title as it was written
   * @param body all text after it, in LaTeX
   */
  public static String of(String title, String body) {
    return PACKAGES
        + rare(LatexText.outline(title) + body)
        + "\\hypersetup{pdftitle={"
        + LatexText.outline(title)
        + "}}\n\n\\title{"
        + LatexText.of(title)
        + "}\n\\author{}\n\\date{}\n";
  }

  /** What is done with those characters of a text that are not in ASCII. */
  private static String rare(String text) {
    String all = text.codePoints()
        .filter(character -> character >= FIRST_BEYOND_ASCII)
        .distinct()
        .sorted()
        .mapToObj(character ->
            Phrase.of("  \\rare{%04X}{%s}\n", character, Character.toString(character)))
        .collect(joining());
    return all.isEmpty() ? "" : RARE.formatted(all);
  }
}
