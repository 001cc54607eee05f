/// What the doors of both services share: sign-in, security headers, languages, problem documents
/// and the look of the pages.
@NullMarked
package org.sdgcities.web;

import org.jspecify.annotations.NullMarked;
