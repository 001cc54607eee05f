/// What certification asks for: criteria, indicators, levels and clocks, as data.
@NullMarked
package org.sdgcities.kernel.criteria;

import org.jspecify.annotations.NullMarked;
