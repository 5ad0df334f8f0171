package refcheck.takeanswers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.Command;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Part.Aside;
import refcheck.domain.dossier.PartName;
import refcheck.edge.Reply;
import refcheck.pages.Pages;
import refcheck.store.Ahead;
import refcheck.store.Alongside;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Dossiers;

/**
 * Carries commands out with what was typed alongside, and sends the referee on. What comes from a
 * window that another one has overtaken is never written over what stands there.
 */
@Singleton
final class Keeping {
  private final Checks checks;
  private final Dossiers dossiers;
  private final Pages pages;
  private final Clock clock;

  Keeping(Checks checks, Dossiers dossiers, Pages pages, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.pages = pages;
    this.clock = clock;
  }

  /** The command alone; then on to {@code next}. */
  Reply nothing(Post post, Command command, String next) {
    return carryOut(post, command, Alongside.NOTHING, next, this::putAside);
  }

  /** These parts every time, upon what the page showed; then on to {@code next}. */
  Reply all(Post post, Command command, List<Part> parts, String next) {
    return sealing(
        post, parts, post.upon(), kept -> carryOut(post, command, kept, next, this::putAside));
  }

  /** These parts if the command makes something happen, upon these revisions; then to the start. */
  Reply once(Post post, Command command, List<Part> parts, Map<PartName, Optional<String>> upon) {
    return sealing(
        post,
        parts,
        upon,
        kept -> carryOut(post, command, kept.once(), post.landing(""), this::putAside));
  }

  /** Beside the draft; then on to the form's first part in which the two differ. */
  private Reply putAside(Post post) {
    var form = post.form("");
    if (post.isBlank()) {
      return Reply.seeOther(form);
    }
    var aside = new Aside(post.link().referee(), post.typed());
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return sealing(
        post,
        List.of(aside),
        post.upon(),
        kept -> carryOut(post, save, kept, form, this::handBack));
  }

  /** There is room for one window beside the draft: what a third has is handed back. */
  private Reply handBack(Post post) {
    var language = Post.language(post.request());
    var token = post.token().secret();
    return Reply.page(409, pages.overtaken(language, token, post.questionnaire(), post.typed()));
  }

  /**
   * The page there says how the request stands. Where none does, it is not said why; but what was
   * typed is handed back.
   */
  private Reply refused(Post post, boolean isOpen) {
    return isOpen || post.isBlank()
        ? Reply.seeOther(post.landing(""))
        : Reply.page(
            404, pages.unsent(Post.language(post.request()), post.questionnaire(), post.typed()));
  }

  /** Seals while the check is read. */
  private Reply sealing(
      Post post,
      List<Part> parts,
      Map<PartName, Optional<String>> upon,
      Function<Alongside, Reply> then) {
    var check = post.link().check();
    try (var sealed = Ahead.of(() -> dossiers.seal(check, parts))) {
      return then.apply(events -> Alongside.upon(check, sealed.get(), upon).changes(events));
    }
  }

  private Reply carryOut(
      Post post,
      Command command,
      Alongside alongside,
      String next,
      Function<Post, Reply> overtaken) {
    return switch (checks.carryOut(post.link().check(), command, alongside)) {
      case Carried.Done _ -> Reply.seeOther(next);
      case Carried.Refused(_, var check) ->
          refused(post, check.check().isOpenTo(post.link().referee(), clock.instant()));
      case Carried.Unknown _ -> refused(post, false);
      case Carried.Outdated _ -> overtaken.apply(post);
      case Carried.Contended _ -> throw new IllegalStateException("others were faster");
      case Carried.Replayed _, Carried.KeyReused _, Carried.ExternalIdTaken _ ->
          throw new IllegalStateException("no outcome of what a referee does");
    };
  }
}
