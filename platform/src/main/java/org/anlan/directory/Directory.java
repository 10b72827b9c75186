package org.anlan.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
public class Directory {
  public Optional<Person> findPerson(String id) {
    return Optional.empty();
  }

  public List<Post> listPostsOf(String person, LocalDate day) {
    return List.of();
  }
}
