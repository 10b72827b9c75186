package org.anlan.notices;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The ways out of the platform that are set up in this installation; none unless settings name a machine outside.
class Gateways implements AutoCloseable {

  private final Map<Channel, Gateway> open = new EnumMap<>(Channel.class);

  Gateways(List<Gateway> gateways) {
    gateways.forEach(gateway -> open.put(gateway.channel(), gateway));
  }

  Collection<Gateway> list() {
    return open.values();
  }

  Set<Channel> channels() {
    return open.keySet();
  }

  boolean has(Channel channel) {
    return open.containsKey(channel);
  }

  @Override
  public void close() {
    open.values().forEach(Gateway::close);
  }
}
