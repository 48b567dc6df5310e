package org.mixcost.report.present;

import org.mixcost.scenario.Study;

/** What a document calls the inputs and the scenarios of a study. */
public interface Naming {
  /** By path and by id, as the command line takes them. */
  Naming IDS = new Naming() {
    @Override
    public String input(String name) {
      return name;
    }

    @Override
    public String scenario(String name) {
      return name;
    }

    @Override
    public boolean isById() {
      return true;
    }
  };

  /** In the words of readers, and by title. */
  static Naming forReaders(Study study) {
    return new Naming() {
      private final InputWords words = new InputWords(study);

      @Override
      public String input(String name) {
        return words.of(name);
      }

      @Override
      public String scenario(String name) {
        return study.get(name).title();
      }

      @Override
      public boolean isById() {
        return false;
      }
    };
  }

  /** What an input of a name is called. */
  String input(String name);

  /** What the scenario of a name is called. */
  String scenario(String name);

  /** Whether scenarios are called by their ids, beside which their titles say something. */
  boolean isById();
}
