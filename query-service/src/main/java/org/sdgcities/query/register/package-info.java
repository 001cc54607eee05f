/// The public register: cities and certificates.
@NullMarked
package org.sdgcities.query.register;

import org.jspecify.annotations.NullMarked;
