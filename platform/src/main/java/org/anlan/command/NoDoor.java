package org.anlan.command;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers whatever is asked for under Open311's address and is not there, in its own shape of errors.
@Hidden
@RestController
class NoDoor {

  @RequestMapping("/open311/**")
  ResponseEntity<byte[]> none(HttpServletRequest request) {
    throw Faulty.of(
        Fault.absent(
                "没有 %s %s。可用的地址见 /open311/v2/discovery.xml 和 docs/open311.md。",
                "There is no %s %s. The addresses are in /open311/v2/discovery.xml and docs/open311.md.")
            .with(request.getMethod(), request.getServletPath()));
  }
}
