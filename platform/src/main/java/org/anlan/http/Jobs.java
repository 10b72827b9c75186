package org.anlan.http;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What the platform does by itself from time to time. A verb of the command line that works beside it (`anlan.batch`) leaves that to it.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "anlan.batch", havingValue = "false")
@EnableScheduling
class Jobs {}
