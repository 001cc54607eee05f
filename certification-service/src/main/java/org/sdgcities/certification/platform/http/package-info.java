/// How commands come in over HTTP, as JSON or as forms of a page, and what is answered.
@NullMarked
package org.sdgcities.certification.platform.http;

import org.jspecify.annotations.NullMarked;
