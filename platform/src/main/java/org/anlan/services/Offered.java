package org.anlan.services;

import org.anlan.rules.items.Item;

/// A service item as it is offered now, for a module that takes applications for it.
///
/// @param version that is in force
/// @param stamp changes with whatever changes about it
/// @param open whether it is offered at all, neither suspended nor cancelled
public record Offered(Item item, int version, String unit, long stamp, boolean open) {}
