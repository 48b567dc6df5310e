package org.mixcost.site;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a part of a document, and nothing of how they are set. */
final class PlainText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    PlainText words = new PlainText();
    node.accept(words);
    return words.text.toString().strip();
  }

  @Override
  public void visit(Text words) {
    text.append(words.getLiteral());
  }

  @Override
  public void visit(Code code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock code) {
    text.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak end) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak end) {
    text.append(' ');
  }

  @Override
  public void visit(CustomNode part) {
    visitChildren(part);
    if (part instanceof TableCell) {
      text.append(' ');
    }
  }
}
