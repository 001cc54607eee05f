/// A sign-in of OpenID Connect that knows everybody in the directory by one password. For one
/// machine only; a real programme has its own issuer.
@NullMarked
package org.sdgcities.standalone.issuer;

import org.jspecify.annotations.NullMarked;
