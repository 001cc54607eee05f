/// The log itself, for those who check: every event as it is stored, and each city as it stood.
@NullMarked
package org.sdgcities.query.audit;

import org.jspecify.annotations.NullMarked;
