package org.anlan.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.http.ClientAddress;
import org.anlan.http.Rate;
import org.anlan.http.Rates;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands a door its [Caller], and gives a visitor who does something a session. One address may open 600 of them at once and
/// one more every second: enough for all the telephones behind one address of a carrier, too few to fill a table.
@Configuration(proxyBeanMethods = false)
class CallerArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  static {
    // The description of the interface shows the cookie's effect, not this argument.
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
  }

  private final SessionDesk desk;
  private final StandIns standIns;
  private final Rate newVisitors;

  CallerArgument(SessionDesk desk, StandIns standIns, Rates rates) {
    this.desk = desk;
    this.standIns = standIns;
    this.newVisitors = rates.limit(600, Duration.ofSeconds(1));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Caller resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var incoming = (HttpServletRequest) request.getNativeRequest();
    var known = SessionCookie.read(incoming).flatMap(desk::findCaller);
    if (known.isPresent())
      return standIns
          .find(known.get(), incoming)
          .orElseGet(() -> known.get().in(module(parameter)));
    if (SAFE.contains(incoming.getMethod())) return Caller.NOBODY;
    newVisitors.take(ClientAddress.of(incoming));
    var opened = desk.openForVisitor(Origin.of(incoming));
    var outgoing = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    SessionCookie.write(incoming, outgoing, opened);
    return opened.caller();
  }

  /// Whose door it is: `cases` of `org.anlan.cases.StaffDoor`.
  private static String module(MethodParameter parameter) {
    var name = parameter.getContainingClass().getPackageName().split("\\.");
    return name.length > 2 ? name[2] : "";
  }
}
