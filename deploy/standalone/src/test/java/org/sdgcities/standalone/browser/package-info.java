/// The pages in a browser, as people have them: with a keyboard, on a small screen, without script.
@NullMarked
package org.sdgcities.standalone.browser;

import org.jspecify.annotations.NullMarked;
