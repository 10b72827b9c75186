package org.anlan.notices;

import java.util.ArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Opens the ways out that settings name: none of them by default.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
class GatewayConfiguration {

  @Bean(destroyMethod = "close")
  Gateways gateways(GatewaySettings settings, Settling settling) {
    var open = new ArrayList<Gateway>();
    if (settings.mail().on()) open.add(new MailGateway(settings.mail(), settings.patience()));
    if (settings.sms().on())
      open.add(new SmppGateway(settings.sms(), settings.patience(), settling::receipt));
    return new Gateways(open);
  }
}
