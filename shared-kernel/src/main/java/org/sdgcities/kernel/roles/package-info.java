/// Roles, where they hold, and what ties a person to a city.
@NullMarked
package org.sdgcities.kernel.roles;

import org.jspecify.annotations.NullMarked;
