/// The people and firms of the invented city, as the base libraries have them, and the licences that they hold.
package org.anlan.demo.libraries;
