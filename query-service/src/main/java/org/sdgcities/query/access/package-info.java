/// Who may see what, as the log has it.
@NullMarked
package org.sdgcities.query.access;

import org.jspecify.annotations.NullMarked;
