/// Where things are: which area holds a point, which road is nearest. Degrees of longitude and latitude (WGS 84), metres.
@org.jspecify.annotations.NullMarked
package org.anlan.rules.geo;
