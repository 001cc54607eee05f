/// Criteria, indicators, hubs, labs and organisations, to be looked up by every page.
@NullMarked
package org.sdgcities.query.catalogue;

import org.jspecify.annotations.NullMarked;
