/// The languages of pages and sentences.
@NullMarked
package org.sdgcities.web.language;

import org.jspecify.annotations.NullMarked;
