/// What is drawn on the map of the invented city: roads, water, greens, places people go to, drains.
@org.jspecify.annotations.NullMarked
package org.anlan.demo.map;
