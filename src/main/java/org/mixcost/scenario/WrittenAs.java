package org.mixcost.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key of a scenario file that fills a component, where it is not the component's name in snake case; of a type, the
 * key that fills any component which holds one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
public @interface WrittenAs {
  /** Dotted, from the map of the record that is here; from the scenario after a slash. */
  String value();
}
