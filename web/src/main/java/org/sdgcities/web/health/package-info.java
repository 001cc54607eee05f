/// What the health page tells.
@NullMarked
package org.sdgcities.web.health;

import org.jspecify.annotations.NullMarked;
