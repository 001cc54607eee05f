/// Who acts: persons, organisations, roles, declared conflicts.
@NullMarked
package org.sdgcities.kernel.people;

import org.jspecify.annotations.NullMarked;
