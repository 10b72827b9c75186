package org.anlan;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executors;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Unless told otherwise the platform listens on this machine only, by IPv4 and by IPv6: `localhost` may mean either.
@Configuration(proxyBeanMethods = false)
class LoopbackConfiguration {

  private static final String IPV6 = "::1";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> alsoByIpv6(
      @Value("${server.address:}") String address, @Value("${server.port}") int port) {
    return factory -> {
      if (address.equals("127.0.0.1") && port > 0 && isFree(port))
        factory.addAdditionalConnectors(connector(factory, port));
    };
  }

  /// The same manners as the first connector: its customizers, and a virtual thread per request.
  private static Connector connector(TomcatServletWebServerFactory factory, int port) {
    var connector = new Connector();
    connector.setPort(port);
    connector.setProperty("address", IPV6);
    factory.getConnectorCustomizers().forEach(customizer -> customizer.customize(connector));
    connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    return connector;
  }

  /// A machine without IPv6, or one where the port is taken there, goes on with IPv4 alone.
  private static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName(IPV6))) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
