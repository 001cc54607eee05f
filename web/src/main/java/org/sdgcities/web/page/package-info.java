/// What all pages have in common.
@NullMarked
package org.sdgcities.web.page;

import org.jspecify.annotations.NullMarked;
