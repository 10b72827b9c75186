package org.anlan.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as limits care: an IPv4 address, or the /64 net of an IPv6 one, since a single
/// household or attacker holds a whole such net.
public final class ClientAddress {

  private ClientAddress() {}

  public static String of(HttpServletRequest request) {
    return net(request.getRemoteAddr());
  }

  static String net(String literal) {
    var address = InetAddress.ofLiteral(literal);
    if (!(address instanceof Inet6Address)) return address.getHostAddress();
    return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8)) + "::/64";
  }
}
