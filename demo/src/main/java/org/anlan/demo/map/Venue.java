package org.anlan.demo.map;

import org.anlan.demo.shape.Vertex;

/// A place people go to. `hours` is empty where nobody has to open a door.
record Venue(
    String name,
    String english,
    String kind,
    String address,
    String addressEnglish,
    String hours,
    Vertex at) {}
