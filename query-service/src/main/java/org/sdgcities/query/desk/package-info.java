/// Where people begin: what is theirs to do, and for a city all of its work.
@NullMarked
package org.sdgcities.query.desk;

import org.jspecify.annotations.NullMarked;
