/** Which files of the user's may be read: the one place where what a study names is opened. */
package org.mixcost.file;
