package org.wayforward.ui.organize;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.wayforward.exchange.ImportFile;
import org.wayforward.exchange.ImportRefused;
import org.wayforward.exchange.ImportReport;
import org.wayforward.exchange.ImportWords;
import org.wayforward.exchange.Imports;
import org.wayforward.identity.OrganizerId;
import org.wayforward.ui.Messages;

/** Brings a conversation or an archive in as a session, and says what was taken and what was not. */
class ImportDialog extends Dialog {

    private static final int FILES_MAX = 6;

    private final transient OrganizerId organizer;
    private final transient Imports imports;
    private final transient List<ImportFile> files = new ArrayList<>();
    private final UnorderedList chosen = new UnorderedList();
    private final Checkbox all = new Checkbox(Messages.of("organize.import.all"));
    private final Div answer = new Div();
    private final Button go = new Button(Messages.of("organize.import.go"));
    private final Upload upload = new Upload();

    ImportDialog(OrganizerId organizer, Imports imports, Runnable after) {
        this.organizer = organizer;
        this.imports = imports;
        setHeaderTitle(Messages.of("organize.import.title"));
        setWidth("min(44rem, 94vw)");
        upload.setUploadHandler(handler());
        upload.setI18n(words());
        upload.setMaxFiles(FILES_MAX);
        upload.setMaxFileSize((int) ImportFile.BYTES_MAX);
        upload.addFileRejectedListener(rejected -> say(List.of(rejected.getErrorMessage()), true));
        upload.addFileRemovedListener(removed -> forget(removed.getFileName()));
        chosen.addClassName("import-files");
        all.setId("import-all");
        answer.addClassName("import-answer");
        answer.getElement().setAttribute("role", "status");
        Div content = new Div(new Paragraph(Messages.of("organize.import.hint")), upload, all, answer);
        content.addClassNames("dialog-part", "wf-own");
        add(content);
        go.setId("import-go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.setDisableOnClick(true);
        go.addClickListener(click -> bringIn(after));
        getFooter().add(new Button(Messages.of("dialog.close"), click -> close()), go);
    }

    /** Reads no more than may come, whatever a browser says of its size. */
    private UploadHandler handler() {
        return new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                byte[] content = event.getInputStream().readNBytes((int) ImportFile.BYTES_MAX + 1);
                ImportFile file = new ImportFile(event.getFileName(), content);
                event.getUI().access(() -> take(file));
            }
        };
    }

    /** A file is here; the browser may have sent one of the same name before. */
    void take(ImportFile file) {
        forget(file.name());
        if (files.size() < FILES_MAX) {
            files.add(file);
        }
    }

    private void forget(String name) {
        files.removeIf(file -> file.name().equals(name));
    }

    private void bringIn(Runnable after) {
        String lang = UI.getCurrent().getLocale().toLanguageTag();
        ImportWords said = ImportWords.in(lang);
        try {
            ImportReport report = imports.take(organizer, List.copyOf(files), all.getValue());
            show(report, said);
            files.clear();
            upload.clearFileList();
            after.run();
        } catch (ImportRefused refused) {
            say(List.of(said.refused(refused)), true);
        } finally {
            go.setEnabled(true);
        }
    }

    private void show(ImportReport report, ImportWords said) {
        say(said.figures(report.counts()), false);
        answer.addComponentAsFirst(new Paragraph(new Anchor(
                "organize/" + report.session().code(), report.session().shortTitle())));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("import-rows");
        said.refusals(report).forEach(line -> rows.add(new ListItem(line)));
        answer.add(rows);
    }

    private void say(List<String> sentences, boolean refused) {
        answer.removeAll();
        answer.setClassName("refused", refused);
        sentences.forEach(sentence -> answer.add(new Paragraph(sentence)));
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Messages.of("organize.import.choose"))
                .setMany(Messages.of("organize.import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Messages.of("organize.import.drop"))
                .setMany(Messages.of("organize.import.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Messages.of("organize.import.too-many"))
                .setFileIsTooBig(Messages.of("organize.import.too-big")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Messages.of("organize.import.sending"))
                        .setProcessing(Messages.of("organize.import.sending")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Messages.of("organize.import.failed"))
                        .setUnexpectedServerError(Messages.of("organize.import.failed"))
                        .setForbidden(Messages.of("organize.import.failed"))));
        words.setFile(new UploadI18N.File()
                .setRetry(Messages.of("organize.import.retry"))
                .setStart(Messages.of("organize.import.retry"))
                .setRemove(Messages.of("organize.import.remove")));
        words.setUnits(List.of("B", "kB", "MB", "GB"));
        return words;
    }
}
