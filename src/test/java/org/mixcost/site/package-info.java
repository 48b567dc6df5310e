/** The documentation as a site: the Markdown of the project as pages with a menu and a search, beside the Javadoc. */
package org.mixcost.site;
