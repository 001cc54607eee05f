/// Who signs in, and what a browser may do.
@NullMarked
package org.sdgcities.web.security;

import org.jspecify.annotations.NullMarked;
