/// Small drawings, written as SVG by the server: pages need no script to show figures.
@NullMarked
package org.sdgcities.query.steps.drawing;

import org.jspecify.annotations.NullMarked;
