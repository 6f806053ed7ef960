package dev.khata.bootstrap.e2e;

import dev.khata.domain.engagement.Device;
import java.util.List;

/** Somebody who is logged in, and is told things in the app. */
record PhoneUser(RunningKhata khata, Subscriber person, Subscriber.Session session, long id) {

  static PhoneUser signedUp(RunningKhata khata) {
    Subscriber person = Subscriber.anybody(khata.app());
    Answer in = person.signUp();
    return new PhoneUser(khata, person, person.in(in), in.user().path("user_id").asLong());
  }

  void logsOut() {
    session.post("/auth/logout").is(200);
  }

  void logsInAgain() {
    person.logIn(Subscriber.PASSWORD).is(200);
  }

  void isTold() {
    Handset.tell(khata, id);
  }

  List<Device> devices() {
    return Handset.of(khata, id);
  }
}
