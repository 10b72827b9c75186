@org.jspecify.annotations.NullMarked
package org.anlan.demo;
