/// Who the people behind the ids are. Lives outside the log, where it can be erased.
@NullMarked
package org.sdgcities.web.directory;

import org.jspecify.annotations.NullMarked;
