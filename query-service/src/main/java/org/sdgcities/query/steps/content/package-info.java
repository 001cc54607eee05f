/// What the four steps hold, put together from what was recorded.
@NullMarked
package org.sdgcities.query.steps.content;

import org.jspecify.annotations.NullMarked;
