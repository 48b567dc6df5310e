package org.mixcost.load.document;

/**
 * A scenario file that could be parsed.
 *
 * @param file as the user named it
 * @param sha256 of its bytes, in hex
 * @param root the map it holds
 */
public record Document(String file, String sha256, Node.Mapping root) {}
