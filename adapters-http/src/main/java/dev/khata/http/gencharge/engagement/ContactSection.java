package dev.khata.http.gencharge.engagement;

import static dev.khata.http.endpoint.Access.PUBLIC;
import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;

import dev.khata.application.engagement.ManageContacts;
import dev.khata.application.engagement.ReceiveContact;
import dev.khata.domain.engagement.Contacts;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Order;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Listing;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Paged;
import dev.khata.http.endpoint.PathParam;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.gencharge.engagement.ContactBodies.ContactQuery;
import dev.khata.http.gencharge.engagement.ContactBodies.ContactRequest;
import dev.khata.http.gencharge.engagement.ContactBodies.ContactView;
import dev.khata.http.gencharge.engagement.ContactBodies.ResolutionRequest;
import jakarta.inject.Inject;

/** The contact form: anybody may write, admins read it and say when they are done. */
public final class ContactSection {
  private static final PathParam<HexId> ID = PathParam.hex("contact_id");
  private static final Envelope ALL = Envelope.of("items").with("total", Figure.TOTAL);

  /** Of the longest text in any script, in bytes. */
  private static final int LONGEST = 128 << 10;

  private final ReceiveContact receive;
  private final ManageContacts contacts;

  @Inject
  ContactSection(ReceiveContact receive, ManageContacts contacts) {
    this.receive = receive;
    this.contacts = contacts;
  }

  void declare(Section api) {
    api.post("/contact-from/contacts/")
        .named("createContact")
        .needs(PUBLIC)
        .summary("Write to the operators; an e-mail says that it has come, once an hour at most")
        .takes(ContactRequest.class, ContactRequest.EXAMPLE)
        .bodyUpTo(LONGEST)
        .gives(200, ContactView.class, ContactView.EXAMPLE)
        .does(this::create);

    api.get("/contact-from/contacts/")
        .named("listContacts")
        .needs(admin(Resource.CONTACT_FORMS, Action.READ))
        .summary("All contacts, the newest first unless asked otherwise")
        .query(ContactQuery.class)
        .gives(Success.rows(200, ALL, ContactView.class, ContactView.EXAMPLE))
        .lists(this::list);

    api.patch("/contact-from/contacts/{contact_id}/resolved")
        .named("changeContact")
        .needs(admin(Resource.CONTACT_FORMS, Action.EDIT))
        .summary("Say that a contact is resolved, or open again")
        .at(ID)
        .takes(ResolutionRequest.class, ResolutionRequest.EXAMPLE)
        .gives(200, ContactView.class, ContactView.EXAMPLE)
        .finds(
            NOT_FOUND,
            call ->
                contacts
                    .resolve(call.path(ID), call.body().resolved(), call.actor())
                    .map(ContactView::of));
  }

  private ContactView create(Call<ContactRequest, Nothing> call) {
    ContactRequest request = call.body();
    return ContactView.of(
        receive.handle(
            new ReceiveContact.Command(request.note(), request.isByMachine(), call.origin())));
  }

  private Listing<Paged<ContactView>> list(Call<Nothing, ContactQuery> call) {
    Contacts.Filter filter = call.query().filter();
    Order<Contacts.Sort> order = call.query().sorted();
    return ALL.all(
        sink -> contacts.each(filter, order, contact -> sink.accept(ContactView.of(contact))));
  }
}
