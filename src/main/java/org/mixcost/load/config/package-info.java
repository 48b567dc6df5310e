/**
 * From the {@code config.json} of a model, as hubs publish it, to its shape.
 *
 * <p>Each family of architectures is a class or a row of one. A family reads the keys it knows; whatever else a file says
 * is either known to change no count, or an error that names the key. Nothing is computed here.
 */
package org.mixcost.load.config;
