package org.mixcost.spark;

/** A task has read something else than the driver, so that its rows would be of another question. */
final class OtherInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OtherInput(String message) {
    super(message);
  }
}
