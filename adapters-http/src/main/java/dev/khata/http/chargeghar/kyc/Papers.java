package dev.khata.http.chargeghar.kyc;

import dev.khata.application.kyc.HandInPaper;
import dev.khata.application.kyc.HandedIn;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.PaperType;
import dev.khata.http.chargeghar.kyc.KycForms.KycForm;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Upload;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what applicants send; everything that is wrong with it is told at once. */
public final class Papers {
  static final String NUMBER = "document_number";
  static final String FRONT = "document_front";
  static final String BACK = "document_back";
  private static final String URL = "_url";

  private final DocumentLink.Hosts hosts;

  @Inject
  Papers(DocumentLink.Hosts hosts) {
    this.hosts = hosts;
  }

  /** A whole paper with both of its sides. */
  record Paper(IdentityPaper paper, HandedIn sides) {}

  Paper whole(KycForm form) {
    List<FieldProblem> problems = new ArrayList<>();
    PaperType type = form.documentType().map(PaperName::type).orElse(PaperType.CITIZENSHIP);
    Optional<IdentityPaper> paper = paper(type, form, problems);
    HandedIn sides = sides(form, problems);
    if (form.documentNumber().isEmpty()) {
      problems.add(problem(NUMBER, new Problem.Missing()));
    }
    if (form.documentFront().isEmpty() && form.documentFrontUrl().isEmpty()) {
      problems.add(problem(FRONT, new Problem.Missing()));
    }
    if (form.documentBack().isEmpty() && form.documentBackUrl().isEmpty()) {
      problems.add(problem(BACK, new Problem.Missing()));
    }
    refuse(problems);
    return new Paper(paper.orElseThrow(), sides);
  }

  HandInPaper.Edit edit(KycForm form, Actor.Person by) {
    List<FieldProblem> problems = new ArrayList<>();
    Optional<IdentityPaper> paper = paper(PaperType.CITIZENSHIP, form, problems);
    HandedIn sides = sides(form, problems);
    refuse(problems);
    return new HandInPaper.Edit(
        form.documentType().map(PaperName::type), paper.map(IdentityPaper::number), sides, by);
  }

  private static Optional<IdentityPaper> paper(
      PaperType type, KycForm form, List<FieldProblem> problems) {
    Optional<IdentityPaper> paper =
        form.documentNumber().flatMap(number -> IdentityPaper.parse(type, number));
    if (form.documentNumber().isPresent() && paper.isEmpty()) {
      problems.add(problem(NUMBER, new Problem.BadFormat("document number")));
    }
    return paper;
  }

  private HandedIn sides(KycForm form, List<FieldProblem> problems) {
    Map<DocumentType, PictureFile> pictures = new EnumMap<>(DocumentType.class);
    form.documentFront().ifPresent(file -> pictures.put(DocumentType.CNIC_FRONT, file(file)));
    form.documentBack().ifPresent(file -> pictures.put(DocumentType.CNIC_BACK, file(file)));
    Map<DocumentType, DocumentLink> links = new EnumMap<>(DocumentType.class);
    form.documentFrontUrl()
        .flatMap(text -> link(text, FRONT + URL, problems))
        .ifPresent(link -> links.put(DocumentType.CNIC_FRONT, link));
    form.documentBackUrl()
        .flatMap(text -> link(text, BACK + URL, problems))
        .ifPresent(link -> links.put(DocumentType.CNIC_BACK, link));
    return new HandedIn(pictures, links);
  }

  private Optional<DocumentLink> link(String text, String field, List<FieldProblem> problems) {
    Optional<DocumentLink> link = DocumentLink.parse(text);
    if (link.isEmpty()) {
      problems.add(problem(field, new Problem.BadFormat("https URL")));
    } else if (!hosts.have(link.get())) {
      problems.add(problem(field, new Problem.Other("Documents can't lie on this host.")));
    }
    return link;
  }

  private static PictureFile file(Upload upload) {
    return new PictureFile(upload.size(), upload::open);
  }

  private static FieldProblem problem(String field, Problem problem) {
    return new FieldProblem(List.of(field), problem);
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new FaultException(new Fault.Invalid(problems));
    }
  }
}
